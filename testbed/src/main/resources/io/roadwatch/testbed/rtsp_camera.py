#!/usr/bin/python3
"""RTSP cameras that play H.264 files in a loop, without encoding anything.

rtsp_camera.py [--auth basic|digest --user NAME --password WORD] [--mounts N] PORT FILE [OTHER_FILE]

Cameras are at /main, /main2, /main3 ... SIGUSR1 makes them stop sending while the sessions live, and go on at the next one;
SIGUSR2 makes them play the other file from then on, in the same sessions. SIGSTOP hangs them, SIGKILL ends them.
"""
import argparse
import signal
import time

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtsp", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import GLib, Gst, GstRtsp, GstRtspServer  # noqa: E402


class Clip:
    """The coded pictures of a file, in coding order, each with the time at which it is shown and its duration, in nanoseconds."""

    def __init__(self, path):
        pipeline = Gst.parse_launch(
            f'filesrc location="{path}" ! qtdemux ! h264parse config-interval=-1 '
            "! video/x-h264,stream-format=byte-stream,alignment=au ! appsink name=sink sync=false"
        )
        sink = pipeline.get_by_name("sink")
        pipeline.set_state(Gst.State.PLAYING)
        self.packets = []
        while (sample := sink.emit("pull-sample")) is not None:
            buffer = sample.get_buffer()
            self.packets.append((buffer.extract_dup(0, buffer.get_size()), buffer.pts, buffer.duration))
        first = min(pts for _, pts, _ in self.packets)
        self.packets = [(data, pts - first, duration) for data, pts, duration in self.packets]
        self.caps = sink.get_static_pad("sink").get_current_caps()
        pipeline.set_state(Gst.State.NULL)


class Switches:
    """What signals change while the cameras play."""

    def __init__(self, clips):
        self.clips = clips
        self.playing = 0
        self.stalled = False

    def toggle_stall(self):
        self.stalled = not self.stalled
        return GLib.SOURCE_CONTINUE

    def change_clip(self):
        self.playing = (self.playing + 1) % len(self.clips)
        return GLib.SOURCE_CONTINUE


class Camera(GstRtspServer.RTSPMediaFactory):
    def __init__(self, switches):
        super().__init__()
        self.switches = switches
        self.set_shared(True)
        self.set_launch("( appsrc name=source is-live=true format=time ! rtph264pay name=pay0 config-interval=-1 )")
        self.connect("media-configure", self.configure)

    def configure(self, _factory, media):
        source = media.get_element().get_by_name("source")
        feed = Feed(source, self.switches)
        GLib.idle_add(feed.push)


class Feed:
    """Sends one picture after the other, each when it is due: what is late once is not late for ever."""

    def __init__(self, source, switches):
        self.source = source
        self.switches = switches
        self.clip = None
        self.next = 0
        self.round_begins = 0  # in nanoseconds of the stream
        self.time = 0
        self.epoch = time.monotonic_ns()

    def push(self):
        if self.switches.stalled:
            self.epoch = time.monotonic_ns() + 50_000_000 - self.time
            GLib.timeout_add(50, self.push)
            return False
        clip = self.switches.clips[self.switches.playing]
        if self.clip is not clip or self.next == len(clip.packets):
            self.begin(clip)
        data, shown, duration = clip.packets[self.next]
        buffer = Gst.Buffer.new_wrapped(data)
        buffer.pts = self.round_begins + shown
        buffer.dts = self.time  # by which it is sent: by the other, frames that others refer to would hold those up
        buffer.duration = duration
        self.time += duration
        self.next += 1
        if self.source.emit("push-buffer", buffer) == Gst.FlowReturn.OK:
            early = self.epoch + self.time - time.monotonic_ns()
            GLib.timeout_add(max(0, early // 1_000_000), self.push)
        return False

    def begin(self, clip):
        if self.clip is not clip:
            self.source.set_property("caps", clip.caps)
        self.clip = clip
        self.next = 0
        self.round_begins = self.time


def protect(server, factory, method, user, password):
    """Lets nobody in but that user."""
    auth = GstRtspServer.RTSPAuth()
    token = GstRtspServer.RTSPToken()
    token.set_string("media.factory.role", "viewer")
    if method == "basic":
        auth.set_supported_methods(GstRtsp.RTSPAuthMethod.BASIC)
        auth.add_basic(GstRtspServer.RTSPAuth.make_basic(user, password), token)
    else:
        auth.set_supported_methods(GstRtsp.RTSPAuthMethod.DIGEST)
        auth.add_digest(user, password, token)
    permissions = GstRtspServer.RTSPPermissions()
    permissions.add_permission_for_role("viewer", "media.factory.access", True)
    permissions.add_permission_for_role("viewer", "media.factory.construct", True)
    factory.set_permissions(permissions)
    server.set_auth(auth)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--auth", choices=["basic", "digest"])
    arguments.add_argument("--user", default="")
    arguments.add_argument("--password", default="")
    arguments.add_argument("--mounts", type=int, default=1)
    arguments.add_argument("port")
    arguments.add_argument("file", nargs="+")
    given = arguments.parse_args()

    Gst.init(None)
    switches = Switches([Clip(path) for path in given.file])
    server = GstRtspServer.RTSPServer()
    server.set_address("127.0.0.1")
    server.set_service(given.port)
    for number in range(1, given.mounts + 1):
        camera = Camera(switches)
        if given.auth:
            protect(server, camera, given.auth, given.user, given.password)
        server.get_mount_points().add_factory("/main" if number == 1 else f"/main{number}", camera)
    server.attach(None)
    GLib.unix_signal_add(GLib.PRIORITY_DEFAULT, signal.SIGUSR1, switches.toggle_stall)
    GLib.unix_signal_add(GLib.PRIORITY_DEFAULT, signal.SIGUSR2, switches.change_clip)
    print("ready", flush=True)
    GLib.MainLoop().run()


main()
