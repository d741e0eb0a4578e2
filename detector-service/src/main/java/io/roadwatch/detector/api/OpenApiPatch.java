package io.roadwatch.detector.api;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Describes the body of a change: every field of a declaration, and none of them required. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OpenApiPatch implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null || api.getComponents().getSchemas() == null) {
            return;
        }
        Schema whole = api.getComponents().getSchemas().get("StreamDeclaration");
        if (whole == null) {
            return;
        }
        Map<String, Schema> fields = new LinkedHashMap<>(whole.getProperties());
        fields.remove("cameraId");
        api.getComponents()
                .addSchema(
                        "StreamPatch",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .description("what is to change; null stands for the default")
                                .properties(fields));
    }
}
