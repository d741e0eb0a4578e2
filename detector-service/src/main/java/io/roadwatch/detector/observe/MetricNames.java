package io.roadwatch.detector.observe;

/**
 * Every metric name and label name of this service. The first block is the contract with dashboards of the old system, to
 * the letter; names of ours begin with {@code roadwatch_}. Counters are named without {@code _total}: the client adds it.
 */
public final class MetricNames {

    public static final String DETECTION = "detection";
    public static final String DETECTION_LATENCY = "detection_latency_seconds";
    public static final String DETECTED_OBJECTS = "detected_objects";
    public static final String TRAFFIC_GROUPS = "traffic_groups";
    public static final String TASKS_GENERATED = "tasks_generated";
    public static final String TASKS_PROCESSED = "tasks_processed";
    public static final String TASK_QUEUE_SIZE = "task_queue_size";
    public static final String ACTIVE_CAMERAS = "active_cameras";
    public static final String PIPELINE_ERRORS = "pipeline_errors";

    public static final String CAMERA_ID = "camera_id";
    public static final String MODEL_TYPE = "model_type";
    public static final String CLASS_NAME = "class_name";
    public static final String STATUS = "status";
    public static final String QUEUE_TYPE = "queue_type";
    public static final String ERROR_TYPE = "error_type";
    public static final String COMPONENT = "component";
    public static final String REASON = "reason";
    public static final String TYPE = "type";
    public static final String STATE = "state";
    public static final String OUTCOME = "outcome";
    public static final String STAGE = "stage";
    public static final String MODEL = "model";
    public static final String SHA256 = "sha256";
    public static final String LAYOUT = "layout";
    public static final String PROVIDER = "provider";
    public static final String INPUT = "input";
    public static final String CHOICE = "choice";

    public static final String FRAMES_READ = "roadwatch_frames_read";
    public static final String FRAMES_DECODED = "roadwatch_frames_decoded";
    public static final String FRAMES_SAMPLED = "roadwatch_frames_sampled";
    public static final String FRAMES_SKIPPED = "roadwatch_frames_skipped";
    public static final String FRAMES_DROPPED = "roadwatch_frames_dropped";
    public static final String DECODE_SECONDS = "roadwatch_decode_seconds";
    public static final String STAGE_SECONDS = "roadwatch_stage_seconds";
    public static final String INFERENCE_BATCH_SIZE = "roadwatch_inference_batch_size";
    public static final String ANALYSIS_AGE = "roadwatch_analysis_age_seconds";
    public static final String MODEL_INFO = "roadwatch_model_info";
    public static final String MODEL_CLASSES = "roadwatch_model_classes";
    public static final String STREAM_STATE = "roadwatch_stream_state";
    public static final String STREAM_READ_AGE = "roadwatch_stream_read_age_seconds";
    public static final String STREAM_PROCESSING_AGE = "roadwatch_stream_processing_age_seconds";
    public static final String STREAM_FROZEN = "roadwatch_stream_frozen";
    public static final String STREAM_RECONNECTS = "roadwatch_stream_reconnects";
    public static final String STREAM_STALLS = "roadwatch_stream_stalls";
    public static final String STREAM_FAULTS = "roadwatch_stream_faults";
    public static final String CANDIDATES = "roadwatch_candidates";
    public static final String CANDIDATES_SUPPRESSED = "roadwatch_candidates_suppressed";
    public static final String GROUPS_CONSIDERED = "roadwatch_groups_considered";
    public static final String GROUPS_HANDED_OFF = "roadwatch_groups_handed_off";
    public static final String GROUPS_SUPPRESSED = "roadwatch_groups_suppressed";
    public static final String GROUP_RISK_PRIOR = "roadwatch_group_risk_prior";
    public static final String HANDOFFS_BEGUN = "roadwatch_handoffs_begun";
    public static final String HANDOFF_ANSWERED = "roadwatch_handoff_answered";
    public static final String HANDOFF_FAILED = "roadwatch_handoff_failed";
    public static final String HANDOFF_LATENCY = "roadwatch_handoff_latency_seconds";
    public static final String EVIDENCE_ANALYSES = "roadwatch_evidence_analyses";
    public static final String EVIDENCE_BYTES = "roadwatch_evidence_bytes";
    public static final String EVIDENCE_ALERTS = "roadwatch_evidence_alerts";
    public static final String EVIDENCE_DROPPED = "roadwatch_evidence_dropped";
    public static final String SUBSCRIBERS = "roadwatch_subscribers";
    public static final String SUBSCRIBERS_CUT_OFF = "roadwatch_subscribers_cut_off";
    public static final String SUBSCRIBER_MESSAGES_SENT = "roadwatch_subscriber_messages_sent";
    public static final String SUBSCRIBER_MESSAGES_DROPPED = "roadwatch_subscriber_messages_dropped";
    public static final String EGRESS_CONNECTIONS = "roadwatch_egress_connections";

    public static final String REGISTRY_CORRUPT_FILES = "roadwatch_registry_corrupt_files";
    public static final String REGISTRY_SAVE_FAILURES = "roadwatch_registry_save_failures";

    public static final String SUBSCRIBER_MESSAGES_IGNORED = "roadwatch_subscriber_messages_ignored";
    public static final String VIEWERS = "roadwatch_viewers";
    public static final String VIEWERS_CUT_OFF = "roadwatch_viewers_cut_off";
    public static final String VIEWER_PICTURES_SENT = "roadwatch_viewer_pictures_sent";
    public static final String VIEWER_PICTURES_DROPPED = "roadwatch_viewer_pictures_dropped";

    private MetricNames() {}
}
