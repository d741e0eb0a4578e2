package io.roadwatch.detector.track;

import io.roadwatch.contract.Detection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Follows the objects of one stream: ByteTrack, with time in seconds instead of frames, classes, and a fallback for samples
 * that are far apart. Used by one thread at a time, with the frames in their order.
 *
 * <p>The idea of ByteTrack: a detection of little confidence is worth nothing alone, but where a track expects an object it
 * most likely is that object, half hidden. So tracks are paired with the confident detections first, and then those that are
 * left with the others.
 *
 * @see <a href="https://arxiv.org/abs/2110.06864">Zhang et al., ByteTrack, 2022, algorithm 1</a>
 */
public final class ByteTracker {

    /** ByteTrack's least overlap for detections of little confidence, which are often something else. */
    private static final double WEAK_IOU = 0.5;

    /** ByteTrack's least overlap for tracks that are not confirmed. */
    private static final double TENTATIVE_IOU = 0.3;

    /** Two detections of look-alike classes that overlap by more are two names for one object. */
    private static final double SAME_OBJECT_IOU = 0.7;

    /** A track outlives two missed samples, however far apart they are, and a little unpunctuality. */
    private static final double GAPS_OUTLIVED = 3.5;

    private final TrackSettings settings;
    private final Affinity strongOverlap;
    private final Affinity weakOverlap;
    private final Affinity tentativeOverlap;
    private final Association association = new Association();
    private final StreamSeconds time = new StreamSeconds();
    private final List<Track> tracks = new ArrayList<>();
    private long lastId;

    public ByteTracker(TrackSettings settings) {
        this.settings = settings;
        this.strongOverlap = new Overlap(settings.leastIou());
        this.weakOverlap = new Overlap(Math.max(WEAK_IOU, settings.leastIou()));
        this.tentativeOverlap = new Overlap(Math.max(TENTATIVE_IOU, settings.leastIou()));
    }

    /**
     * Takes one frame into account.
     *
     * @param found everything of one frame from {@link TrackSettings#lowConfidence()} on, in any order
     * @param at stream time of the frame; frames out of order and clocks that are set back do no harm
     * @return those from {@link TrackSettings#reportFrom()} on, all of them, in the given order; with track id and motion where
     *     their track is confirmed. Ids count from 1 and are never used again
     */
    public List<Detection> follow(List<Detection> found, Instant at) {
        double now = time.advanceTo(at);
        for (Track track : tracks) {
            track.predict(now);
        }
        tracks.removeIf(track -> isOver(track, now));
        List<Sighting> strong = new ArrayList<>(found.size());
        List<Sighting> weak = new ArrayList<>();
        for (Detection detection : found) {
            Sighting sighting = new Sighting(detection, settings.lookAlikes().familyOf(detection.className()));
            if (detection.confidence() >= settings.reportFrom()) {
                strong.add(sighting);
            } else if (detection.confidence() >= settings.lowConfidence()) {
                weak.add(sighting);
            }
        }
        associate(strong, weak, now);
        tracks.removeIf(track -> !track.isConfirmed() && track.isOpen());
        begin(strong, now);
        confirm();
        return strong.stream().map(sighting -> sighting.reported(now)).toList();
    }

    private void associate(List<Sighting> strong, List<Sighting> weak, double now) {
        Association.Pairing surely = (track, sighting) -> track.see(sighting, now, false);
        association.pair(open(Track::isConfirmed), strong, strongOverlap, surely);
        association.pair(
                open(track -> track.isConfirmed() && (track.seenInLastFrame() || track.stands())),
                weak,
                weakOverlap,
                (track, sighting) -> track.see(sighting, now, true));
        association.pair(open(track -> !track.isConfirmed()), open(strong), tentativeOverlap, surely);
        association.pair(open(Track::seenInLastFrame), open(strong), new Reach(now), surely);
    }

    private List<Track> open(Predicate<Track> eligible) {
        List<Track> open = new ArrayList<>(tracks.size());
        for (Track track : tracks) {
            if (track.isOpen() && eligible.test(track)) {
                open.add(track);
            }
        }
        return open;
    }

    private static List<Sighting> open(List<Sighting> sightings) {
        List<Sighting> open = new ArrayList<>(sightings.size());
        for (Sighting sighting : sightings) {
            if (sighting.isOpen()) {
                open.add(sighting);
            }
        }
        return open;
    }

    /** Begins a track for each object that has none; the most confident name of an object first. */
    private void begin(List<Sighting> strong, double now) {
        List<Sighting> strangers = open(strong);
        strangers.sort(
                Comparator.comparing((Sighting stranger) -> stranger.detection().confidence())
                        .reversed());
        for (Sighting stranger : strangers) {
            if (!isSecondName(stranger, strong)) {
                Track track = new Track(stranger, now);
                stranger.belongsTo(track);
                tracks.add(track);
            }
        }
    }

    private static boolean isSecondName(Sighting stranger, List<Sighting> strong) {
        for (Sighting other : strong) {
            if (!other.isOpen()
                    && other.family().equals(stranger.family())
                    && other.bbox().iou(stranger.bbox()) > SAME_OBJECT_IOU) {
                return true;
            }
        }
        return false;
    }

    private void confirm() {
        for (Track track : tracks) {
            if (!track.isConfirmed() && track.sightings() >= settings.confirmations()) {
                track.confirm(++lastId);
            }
        }
    }

    private boolean isOver(Track track, double now) {
        double buffer = (track.stands() ? settings.standingBuffer() : settings.buffer()).toNanos() / 1e9;
        return track.unseenSeconds(now) > Math.max(buffer, GAPS_OUTLIVED * time.usualGap());
    }
}
