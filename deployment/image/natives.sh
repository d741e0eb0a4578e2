#!/bin/sh
# Takes the native libraries of this architecture out of the detector's jars into /opt/roadwatch/native, so that nothing is
# unpacked at start, and all native libraries out of the jars, so that no architecture travels in vain.
set -eu
app=/opt/roadwatch/app
target=/opt/roadwatch/native
work=/tmp/natives

case $(uname -m) in
  x86_64) bytedeco=linux-x86_64 onnx=linux-x64 jna=linux-x86-64 brotli=linux-x86_64 ;;
  aarch64) bytedeco=linux-arm64 onnx=linux-aarch64 jna=linux-aarch64 brotli=linux-aarch64 ;;
  *) echo "There are no native libraries for $(uname -m)." >&2; exit 1 ;;
esac
ls "$app"/lib/main/org.bytedeco.ffmpeg-*-$bytedeco.jar >/dev/null 2>&1 || {
  echo "The packaged detector has no FFmpeg for $bytedeco: ./mvnw -Dnative.platform=$bytedeco package" >&2
  exit 1
}
mkdir -p "$target"

# Rewrites a jar without its native libraries, after those of one folder were taken. Usage: strip JAR FOLDER
strip() {
  rm -rf "$work"
  mkdir -p "$work"
  (cd "$work" && "$JAVA_HOME/bin/jar" --extract --file "$1")
  [ ! -d "$work/$2" ] || find "$work/$2" -type f -name '*.so*' -exec cp {} "$target/" \;
  find "$work" -type f \( -name '*.so' -o -name '*.so.*' -o -name '*.dll' -o -name '*.dylib' -o -name '*.jnilib' -o -name '*.a' \) -delete
  rm -rf "$work/org/bytedeco/ffmpeg/$bytedeco/ffmpeg" "$work/org/bytedeco/ffmpeg/$bytedeco/ffprobe" "$work"/ai/onnxruntime/native
  manifest=$work/META-INF/MANIFEST.MF
  cp "$manifest" /tmp/MANIFEST.MF
  rm "$manifest"
  "$JAVA_HOME/bin/jar" --create --file "$1" --manifest /tmp/MANIFEST.MF --date 2026-01-01T00:00:00Z -C "$work" .
}

for jar in "$app"/lib/main/org.bytedeco.*-linux-*.jar; do
  strip "$jar" "org/bytedeco"
done
for jar in "$app"/lib/main/com.microsoft.onnxruntime.*.jar; do
  strip "$jar" "ai/onnxruntime/native/$onnx"
done
for jar in "$app"/lib/main/net.java.dev.jna.jna-*.jar; do
  strip "$jar" "com/sun/jna/$jna"
done
for jar in "$app"/lib/main/com.aayushatharva.brotli4j.native-*.jar; do
  [ ! -f "$jar" ] || strip "$jar" "lib/$brotli"
done
rm -rf "$work"
# Only reading and decoding are used; filters and capture devices are 8 MB more.
rm -f "$target"/*avfilter* "$target"/*avdevice*
chmod 755 "$target"/*
