// Node with ws: a result with a picture, made once and sent to everybody who is connected. Compression is off, as on the other
// side; the text is sent as a Buffer, so that it is encoded once and not for each connection.
//
// Takes: PORT RATE BYTES
//   RATE   results per second
//   BYTES  of a message
// Runs until it is ended.
import { WebSocketServer } from "ws";

const [port, rate, bytes] = process.argv.slice(2).map(Number);
const WITHOUT_PICTURE = 300;
const jpeg = Buffer.alloc(Math.max(0, Math.floor((bytes - WITHOUT_PICTURE) * 3 / 4)), 0x55);

const server = new WebSocketServer({ port, host: "127.0.0.1", perMessageDeflate: false });
server.on("connection", (client) => client.on("error", () => client.terminate()));

let sequence = 0;
setInterval(() => {
  if (server.clients.size === 0) {
    return;
  }
  const data = {
    cameraId: "bench",
    timestamp: new Date().toISOString(),
    sequence: ++sequence,
    epoch: "5d6c3ab2-7f10-4c1e-9a44-0c8f6a0f4f3b",
    frame: null,
    rawFrame: `data:image/jpeg;base64,${jpeg.toString("base64")}`,
    imageWidth: 960,
    imageHeight: 540,
    detectedObjects: [],
  };
  const message = Buffer.from(JSON.stringify({ type: "detection_result", data }));
  for (const client of server.clients) {
    client.send(message, { binary: false });
  }
}, 1000 / rate);
