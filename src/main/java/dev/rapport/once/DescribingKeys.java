package dev.rapport.once;

import dev.rapport.web.Traceless;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes the header of each act to programs, but for those of which nothing is kept. */
@Component
class DescribingKeys implements GlobalOpenApiCustomizer {

    private static final Set<PathItem.HttpMethod> ACTS = Set.of(
            PathItem.HttpMethod.POST, PathItem.HttpMethod.PUT, PathItem.HttpMethod.DELETE, PathItem.HttpMethod.PATCH);

    @Override
    public void customise(OpenAPI api) {
        api.getPaths()
                .forEach((address, path) -> path.readOperationsMap().forEach((method, operation) -> {
                    if (ACTS.contains(method) && !Traceless.is(address)) {
                        describe(operation);
                    }
                }));
    }

    private static void describe(Operation act) {
        act.addParametersItem(new HeaderParameter()
                .name(Key.HEADER)
                .required(false)
                .description("Makes it harmless to send the act again: with the same key and body it is done once, and"
                        + " the first answer comes again, for a day. With another body: 422.")
                .schema(new StringSchema().minLength(1).maxLength(200).pattern("^" + Key.FORM + "$")));
    }
}
