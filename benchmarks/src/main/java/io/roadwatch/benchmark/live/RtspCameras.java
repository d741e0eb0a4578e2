package io.roadwatch.benchmark.live;

import io.roadwatch.benchmark.machine.CpuClock;
import io.roadwatch.testbed.Installation;
import io.roadwatch.testbed.RtspCamera;
import java.nio.file.Path;

/** One RTSP server that plays a clip at many addresses; nothing is encoded while it plays. */
final class RtspCameras implements Cameras {

    private final RtspCamera server;
    private final CpuClock cpu;

    /**
     * @param most cameras that can be asked for
     * @param clip H.264 in MP4
     * @throws IllegalStateException if the server cannot play it
     */
    RtspCameras(int most, Path clip) {
        this.server = RtspCamera.several(Installation.freePort(), most, clip);
        this.cpu = new CpuClock(server.program().handle());
    }

    @Override
    public String url(int number) {
        return server.url(number);
    }

    @Override
    public String kind() {
        return "RTSP over TCP";
    }

    @Override
    public double cpuSeconds() {
        return cpu.seconds();
    }

    @Override
    public void close() {
        server.close();
    }
}
