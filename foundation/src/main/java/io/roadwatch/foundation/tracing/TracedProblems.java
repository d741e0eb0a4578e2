package io.roadwatch.foundation.tracing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Adds {@code traceId} to every problem that leaves a resource, whoever made it, while its request is traced. */
@Provider
public class TracedProblems implements ContainerResponseFilter {

    /** The member of a problem that holds the id. */
    public static final String MEMBER = "traceId";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof HttpProblem problem) {
            TraceIds.current()
                    .ifPresent(ids -> response.setEntity(HttpProblem.builder(problem)
                            .with(MEMBER, ids.traceId())
                            .build()));
        }
    }
}
