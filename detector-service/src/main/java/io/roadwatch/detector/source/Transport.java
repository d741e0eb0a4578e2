package io.roadwatch.detector.source;

/** How the pictures of an RTSP camera travel; of no meaning for other sources. */
public enum Transport {
    /** Inside the connection of the conversation: passes firewalls, loses nothing. */
    TCP,
    /** Beside it: packets may be lost. */
    UDP
}
