package io.roadwatch.detector.group;

/** Which of the numbers 0 to n - 1 belong together. A set goes by its smallest number. */
final class DisjointSets {

    private final int[] parent;

    DisjointSets(int size) {
        parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    void join(int a, int b) {
        int firstOfA = firstOf(a);
        int firstOfB = firstOf(b);
        parent[Math.max(firstOfA, firstOfB)] = Math.min(firstOfA, firstOfB);
    }

    /** The smallest number of the set. */
    int firstOf(int member) {
        int current = member;
        while (parent[current] != current) {
            parent[current] = parent[parent[current]]; // halves the path for the next one
            current = parent[current];
        }
        return current;
    }
}
