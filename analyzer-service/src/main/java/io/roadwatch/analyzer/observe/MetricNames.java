package io.roadwatch.analyzer.observe;

/** Names and labels of all metrics of the analyzer, to the letter. */
public final class MetricNames {

    // Of the old system: dashboards rely on them.
    public static final String LLM_LATENCY = "llm_latency_seconds";
    public static final String LLM_REQUESTS = "llm_requests_total";
    public static final String LLM_TOKENS = "llm_token_usage_total";
    public static final String LLM_CONCURRENT = "llm_concurrent_tasks";
    public static final String TASK_QUEUE_SIZE = "task_queue_size";
    public static final String RISK_ALERTS = "risk_alerts_total";
    public static final String RISK_TYPES = "risk_types_detected_total";
    public static final String PIPELINE_ERRORS = "pipeline_errors_total";
    public static final String KEY_POOL_SIZE = "api_key_pool_size";
    public static final String KEY_SUCCESS_RATE = "api_key_success_rate";
    public static final String KEY_COOLDOWN = "api_key_cooldown_seconds";
    public static final String KEY_STATUS = "api_key_status";

    // Our own.
    public static final String LLM_ATTEMPT_FAILURES = "llm_attempt_failures_total";
    public static final String LLM_CIRCUIT_OPEN = "llm_circuit_open";
    public static final String LLM_LANE_REST = "llm_lane_rest_seconds";
    public static final String LLM_PACE_USE = "llm_pace_use_ratio";
    public static final String LLM_RETRIES = "llm_retries_total";
    public static final String LLM_RETRY_BUDGET = "llm_retry_budget";
    public static final String LLM_SELF_TEST = "llm_self_test";
    public static final String LLM_MODEL_IN_USE = "llm_model_in_use";
    public static final String LLM_FALLBACK_IN_USE = "llm_fallback_in_use";
    public static final String LLM_ABANDONED = "llm_abandoned_requests";
    public static final String LLM_QUEUE_WAIT = "llm_queue_wait_seconds";
    public static final String LLM_QUEUE_DROPPED = "llm_queue_dropped_total";
    public static final String TASK_QUEUE_CAPACITY = "roadwatch_task_queue_capacity";
    public static final String LLM_COST = "llm_cost_total";
    public static final String CAMERA_COST = "roadwatch_camera_llm_cost_total";
    public static final String CAMERA_TOKENS = "roadwatch_camera_llm_tokens_total";
    public static final String ALERT_COST = "roadwatch_alert_llm_cost_total";
    public static final String BUDGET_LIMIT = "roadwatch_budget_limit";
    public static final String BUDGET_SPENT = "roadwatch_budget_spent";
    public static final String BUDGET_STEP = "roadwatch_budget_step";
    public static final String BUDGET_RESERVED = "roadwatch_budget_reserved_tokens";
    public static final String BUDGET_REFUSALS = "roadwatch_budget_refusals_total";
    public static final String BUDGET_FORGOTTEN = "roadwatch_budget_forgotten_cameras_total";
    public static final String BUDGET_STATE_FAILURES = "roadwatch_budget_state_failures_total";
    public static final String IMAGES = "roadwatch_images_total";
    public static final String IMAGES_DROPPED = "roadwatch_images_dropped_total";
    public static final String LANGUAGE_FALLBACKS = "roadwatch_prompt_language_fallbacks_total";
    public static final String RELOADS = "roadwatch_reloads_total";
    public static final String ANALYSES_BEGUN = "roadwatch_analyses_begun_total";
    public static final String ANALYSES_IN_PROGRESS = "roadwatch_analyses_in_progress";
    public static final String ANALYSES = "roadwatch_analyses_total";
    public static final String ANALYSIS_DURATION = "roadwatch_analysis_duration_seconds";
    public static final String VERDICT_FAULTS = "roadwatch_verdict_faults_total";
    public static final String VERDICT_REPAIRS = "roadwatch_verdict_repairs_total";
    public static final String VERDICT_ABSTENTIONS = "roadwatch_verdict_abstentions_total";
    public static final String GROUPS_UNJUDGED = "roadwatch_groups_unjudged_total";
    public static final String PARSE_NOTES = "roadwatch_parse_notes_total";
    public static final String SUBSCRIBERS = "roadwatch_subscribers";
    public static final String MESSAGES_SENT = "roadwatch_subscriber_messages_sent_total";
    public static final String MESSAGES_DROPPED = "roadwatch_subscriber_messages_dropped_total";

    public static final String ALERT_DUPLICATES = "roadwatch_alert_duplicates_total";
    public static final String WEBHOOK_DELIVERIES = "roadwatch_webhook_deliveries_total";
    public static final String WEBHOOK_ATTEMPTS = "roadwatch_webhook_attempts_total";
    public static final String WEBHOOK_QUEUE_SIZE = "roadwatch_webhook_queue_size";
    public static final String WEBHOOK_DEAD_LETTERS = "roadwatch_webhook_dead_letters_total";
    public static final String WEBHOOK_DEAD_LETTER_WRITE_FAILURES =
            "roadwatch_webhook_dead_letter_write_failures_total";

    public static final String MODEL = "model";
    public static final String API_KEY_ID = "api_key_id";
    public static final String STATUS = "status";
    public static final String TOKEN_TYPE = "token_type";
    public static final String SCHEDULER_ID = "scheduler_id";
    public static final String QUEUE_TYPE = "queue_type";
    public static final String CAMERA_ID = "camera_id";
    public static final String RISK_LEVEL = "risk_level";
    public static final String RISK_TYPE = "risk_type";
    public static final String ERROR_TYPE = "error_type";
    public static final String COMPONENT = "component";
    public static final String POOL_ID = "pool_id";
    public static final String KEY_ID = "key_id";
    public static final String REASON = "reason";
    public static final String OUTCOME = "outcome";
    public static final String ACCOUNT = "account";
    public static final String DECISION = "decision";
    public static final String URGENCY = "urgency";
    public static final String WHAT = "what";
    public static final String CURRENCY = "currency";
    public static final String SCOPE = "scope";
    public static final String STEP = "step";
    public static final String UNIT = "unit";
    public static final String KIND = "kind";
    public static final String NOTE = "note";
    public static final String WEBHOOK = "webhook";

    private MetricNames() {}
}
