package io.roadwatch.analyzer.verdict;

import io.roadwatch.contract.AnalysisRequest;
import io.roadwatch.contract.FailureReason;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Makes a verdict of what the LLM answered, in two steps, so that the model can be asked once more in between: {@link #read}
 * says what is wrong with an answer, {@link #settle} what stands in the end. No answer makes this throw or costs more than a
 * small multiple of its length. Thread-safe.
 */
@ApplicationScoped
public class VerdictReader {

    private static final Logger LOG = Logger.getLogger(VerdictReader.class);

    private final VerdictParser parser = new VerdictParser();
    private final SemanticCheck semantics = new SemanticCheck();

    /** @param request what the answer is about; groups and objects are looked up in it */
    public Reading read(String rawText, AnalysisRequest request) {
        ParseReport report = parser.parse(rawText, request);
        Reading reading = report.outcome() instanceof ParseOutcome.Parsed parsed
                ? checked(parsed.answer(), request, report)
                : new Reading.Malformed(
                        ((ParseOutcome.Malformed) report.outcome()).problem(), // the only other one: it is sealed
                        report.notes());
        if (LOG.isDebugEnabled()
                && !(reading.notes().isEmpty() && reading.faults().isEmpty())) {
            LOG.debugf(
                    "answer bent into shape analysisId=%s notes=%s faults=%s",
                    request.analysisId(), report.notes(), kinds(reading));
        }
        return reading;
    }

    private Reading checked(ParsedAnswer answer, AnalysisRequest request, ParseReport report) {
        SemanticCheck.Checked checked = semantics.check(answer, request);
        return checked.faults().isEmpty()
                ? new Reading.Accepted(checked.asFarAsItStands(), report.notes())
                : new Reading.Doubtful(checked.asFarAsItStands(), checked.faults(), answer.allClear(), report.notes());
    }

    /**
     * The end of the matter: what stands is the verdict, and where nothing does the analysis has failed. An answer that names no
     * group and says of the whole that there is no danger stands, but judges none of them.
     */
    public Settled settle(Reading last) {
        if (last instanceof Reading.Malformed malformed) {
            return new Settled.Failed(FailureReason.LLM_MALFORMED_ANSWER, malformed.problem());
        }
        if (last instanceof Reading.Accepted accepted) {
            return new Settled.Stands(accepted.verdict());
        }
        Reading.Doubtful doubtful = (Reading.Doubtful) last; // the only other one: the interface is sealed
        return doubtful.standing() > 0 || doubtful.allClear()
                ? new Settled.Stands(doubtful.asFarAsItStands())
                : new Settled.Failed(
                        FailureReason.LLM_INCONSISTENT_ANSWER,
                        "no result of the answer agrees with the request: " + kinds(last));
    }

    private static String kinds(Reading reading) {
        return reading.faults().stream().map(Fault::key).distinct().collect(Collectors.joining(", "));
    }
}
