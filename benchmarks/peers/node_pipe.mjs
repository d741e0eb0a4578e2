// Node with onnxruntime-node, fed by an ffmpeg pipe: ffmpeg decodes, fits and turns into planes in a process of its own; Node
// turns them into floats while the runtime infers the frame before, on a thread of its own.
//
// Takes: MODEL CLIP THREADS SECONDS
//   MODEL    a YOLOX model with a fixed, square input and one output [1, anchors, 5 + classes]
//   THREADS  that share an inference, and that decode
// Prints one line of JSON: frames inferred, seconds, CPU seconds of Node alone, objects found per frame.
import { spawn } from "node:child_process";
import ort from "onnxruntime-node";

const [model, clip, threadsText, secondsText] = process.argv.slice(2);
const threads = Number(threadsText);
const seconds = Number(secondsText);
const CONFIDENCE = 0.35;
const IOU = 0.5;

const session = await ort.InferenceSession.create(model, { intraOpNumThreads: threads, interOpNumThreads: 1 });
const inputName = session.inputNames[0];
const size = session.inputMetadata?.[0]?.shape?.[2] ?? 416;
const pixels = size * size;

const anchors = [8, 16, 32].flatMap((stride) => {
  const side = size / stride;
  return Array.from({ length: side * side }, (_, i) => [i % side, Math.floor(i / side), stride]);
});

const fit = `scale=${size}:${size}:force_original_aspect_ratio=decrease:flags=bilinear,pad=${size}:${size}:0:0:0x727272`;
const ffmpeg = spawn("ffmpeg", [
  ..."-nostdin -loglevel error -stream_loop -1 -threads".split(" "), String(threads),
  "-i", clip, "-vf", fit, ..."-pix_fmt gbrp -f rawvideo -".split(" "),
], { stdio: ["ignore", "pipe", "inherit"] });

async function* frames(stream, bytes) {
  let frame = new Uint8Array(bytes);
  let filled = 0;
  for await (const chunk of stream) {
    for (let at = 0; at < chunk.length;) {
      const part = Math.min(bytes - filled, chunk.length - at);
      frame.set(chunk.subarray(at, at + part), filled);
      filled += part;
      at += part;
      if (filled === bytes) {
        yield frame;
        filled = 0;
      }
    }
  }
}

/** G, B, R planes of bytes to B, G, R planes of floats. */
function toFloats(frame, floats) {
  floats.set(frame.subarray(pixels, 2 * pixels), 0);
  floats.set(frame.subarray(0, pixels), pixels);
  floats.set(frame.subarray(2 * pixels), 2 * pixels);
}

function overlap(a, b) {
  const width = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
  const height = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
  if (width <= 0 || height <= 0) return 0;
  const both = width * height;
  return both / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - both);
}

function objects({ data, dims }) {
  const width = dims[2];
  const found = [];
  for (let i = 0; i < dims[1]; i++) {
    const row = i * width;
    if (data[row + 4] < CONFIDENCE) continue;
    let best = 5;
    for (let c = 6; c < width; c++) if (data[row + c] > data[row + best]) best = c;
    const confidence = data[row + 4] * data[row + best];
    if (confidence < CONFIDENCE) continue;
    const [x, y, stride] = anchors[i];
    const centreX = (data[row] + x) * stride, centreY = (data[row + 1] + y) * stride;
    const w = Math.exp(data[row + 2]) * stride / 2, h = Math.exp(data[row + 3]) * stride / 2;
    found.push([centreX - w, centreY - h, centreX + w, centreY + h, confidence, best]);
  }
  found.sort((a, b) => b[4] - a[4]);
  const kept = [];
  for (const box of found) {
    if (!kept.some((other) => other[5] === box[5] && overlap(other, box) > IOU)) kept.push(box);
  }
  return kept.length;
}

const buffers = [new Float32Array(3 * pixels), new Float32Array(3 * pixels)];
let turn = 0;
let running = null;
let inferred = -20; // warm
let found = 0;
let begun = 0n;
let cpu = process.cpuUsage();
for await (const frame of frames(ffmpeg.stdout, 3 * pixels)) {
  const floats = buffers[turn ^= 1]; // the other one is being read
  toFloats(frame, floats);
  const outputs = await running;
  if (outputs) {
    found += objects(outputs[session.outputNames[0]]);
    inferred++;
    if (inferred === 0) {
      begun = process.hrtime.bigint();
      cpu = process.cpuUsage();
      found = 0;
    }
    if (inferred > 0 && Number(process.hrtime.bigint() - begun) / 1e9 >= seconds) {
      ffmpeg.kill("SIGKILL");
      break;
    }
  }
  running = session.run({ [inputName]: new ort.Tensor("float32", floats, [1, 3, size, size]) });
}
const passed = Number(process.hrtime.bigint() - begun) / 1e9;
const used = process.cpuUsage(cpu);
console.log(JSON.stringify({
  frames: inferred,
  seconds: passed,
  cpuSeconds: (used.user + used.system) / 1e6,
  objectsPerFrame: found / Math.max(1, inferred),
}));
process.exit(0);
