/** What the detector says over its WebSocket; docs/websocket.md has every field. Only what the console uses is here. */

export type Level = 'none' | 'low' | 'medium' | 'high';

export type Box = [left: number, top: number, right: number, bottom: number];

export interface DetectedObject {
  class: string;
  confidence: number;
  bbox: Box;
  trackId?: number;
  speedPxPerS?: number;
}

export interface TrafficGroup {
  groupIndex: number;
  groupId?: number;
  bbox: Box;
  riskLevelRaw: Level;
  insufficientEvidence?: boolean;
  unjudged?: string;
}

export interface DangerAlert {
  alertId?: string;
  groupIndex: number;
  riskLevel: Level;
  riskTypes: string[];
  description: string;
  confidence: number;
  startedAt: string;
  lastUpdatedAt: string;
  isStale: boolean;
}

export interface DetectionResult {
  cameraId: string | number;
  timestamp: string;
  sequence: number;
  epoch: string;
  rawFrame: string | null;
  imageWidth: number;
  imageHeight: number;
  detectedObjects: DetectedObject[];
  trafficGroups: TrafficGroup[];
  dangerousDrivingResults: DangerAlert[];
  maxRiskLevel: Level;
  llmLatency: number | null;
  llmModel: string | null;
  simulated: boolean | null;
  processTime: number;
}

export interface Message {
  type: string;
  data: unknown;
}

/** Where the rank of a level is its position. */
export const LEVELS: readonly Level[] = ['none', 'low', 'medium', 'high'];
