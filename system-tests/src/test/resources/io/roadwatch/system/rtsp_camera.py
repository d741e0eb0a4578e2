#!/usr/bin/python3
"""An RTSP camera that plays an H.264 file in a loop, without encoding anything: rtsp_camera.py PORT FILE."""
import sys

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import GLib, Gst, GstRtspServer  # noqa: E402


def packets_of(path):
    """The coded pictures of a file, in coding order, each with its distance to the next in nanoseconds."""
    pipeline = Gst.parse_launch(
        f'filesrc location="{path}" ! qtdemux ! h264parse config-interval=-1 '
        "! video/x-h264,stream-format=byte-stream,alignment=au ! appsink name=sink sync=false"
    )
    sink = pipeline.get_by_name("sink")
    pipeline.set_state(Gst.State.PLAYING)
    packets = []
    while True:
        sample = sink.emit("pull-sample")
        if sample is None:
            break
        buffer = sample.get_buffer()
        packets.append((buffer.extract_dup(0, buffer.get_size()), buffer.pts, buffer.duration))
    caps = sink.get_static_pad("sink").get_current_caps()
    pipeline.set_state(Gst.State.NULL)
    return packets, caps


class Camera(GstRtspServer.RTSPMediaFactory):
    def __init__(self, packets, caps):
        super().__init__()
        self.packets, self.caps = packets, caps
        self.length = sum(duration for _, _, duration in packets)
        self.set_shared(True)
        self.set_launch("( appsrc name=source is-live=true format=time ! rtph264pay name=pay0 config-interval=-1 )")
        self.connect("media-configure", self.configure)

    def configure(self, _factory, media):
        source = media.get_element().get_by_name("source")
        source.set_property("caps", self.caps)
        state = {"next": 0}

        def feed():
            round_number, index = divmod(state["next"], len(self.packets))
            data, pts, duration = self.packets[index]
            buffer = Gst.Buffer.new_wrapped(data)
            buffer.pts = pts + round_number * self.length
            buffer.duration = duration
            state["next"] += 1
            if source.emit("push-buffer", buffer) != Gst.FlowReturn.OK:
                return False
            GLib.timeout_add(max(1, duration // 1_000_000), feed)
            return False

        GLib.idle_add(feed)


def main():
    port, path = sys.argv[1:3]
    Gst.init(None)
    packets, caps = packets_of(path)
    server = GstRtspServer.RTSPServer()
    server.set_address("127.0.0.1")
    server.set_service(port)
    server.get_mount_points().add_factory("/main", Camera(packets, caps))
    server.attach(None)
    print("ready", flush=True)
    GLib.MainLoop().run()


main()
