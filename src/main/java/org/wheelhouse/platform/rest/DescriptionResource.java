package org.wheelhouse.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.wheelhouse.platform.web.Language;

/** {@code /api/v1/openapi.json}: what the API can do, in the caller's language. */
@Path("/openapi.json")
@ApplicationScoped
public class DescriptionResource {

    @Inject
    private ApiDescription description;

    @Inject
    private Language language;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public String document() {
        return description.json(language.getCode()).toString();
    }
}
