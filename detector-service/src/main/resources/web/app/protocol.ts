/** What the detector says over its WebSocket; docs/websocket.md has every field. Only what the console uses is here. */

export type Level = 'none' | 'low' | 'medium' | 'high';

/** Where the rank of a level is its position. */
export const LEVELS: readonly Level[] = ['none', 'low', 'medium', 'high'];

/** In pixels of the source frame. */
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
  memberCount: number;
  classes: string[];
  ageSeconds?: number;
  riskPrior?: number;
  riskLevelRaw: Level;
  riskTypes?: string[];
  insufficientEvidence?: boolean;
  unjudged?: string;
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
  maxRiskLevel: Level;
  simulated: boolean | null;
}

/** One danger, from its first answer to its last; also what `GET /api/v1/alerts` lists. */
export interface AlertEntry {
  alertId: string;
  cameraId: string;
  groupId?: number;
  groupIndex: number;
  riskLevel: Level;
  peakLevel: Level;
  riskTypes: string[];
  description: string;
  confidence: number;
  raisedAt: string;
  lastUpdatedAt: string;
  countsUntil: string;
  isStale: boolean;
  answers: number;
  analysisId: string;
  model: string;
  simulated: boolean;
  acknowledgedAt?: string;
}

export interface Subscribed {
  epoch: string;
  serverTime: string;
}

export interface Message {
  type: string;
  data: unknown;
}

/** What is wanted of one camera where it differs from the rest. */
export interface Portion {
  frames?: 'raw' | 'none';
  maxRateFps?: number;
  frameWidthPx?: number;
}

/** What the console wants to get; alerts always come, of all cameras. */
export interface Wish {
  cameraIds: string[];
  perCamera: Record<string, Portion>;
  /** Cameras whose kept results are wanted as well. */
  historyOf?: string;
}
