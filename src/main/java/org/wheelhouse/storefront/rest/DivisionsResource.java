package org.wheelhouse.storefront.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.rest.Ask;
import org.wheelhouse.storefront.Divisions;

/** Provinces, cities and counties, for addresses. */
@Path("/divisions")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class DivisionsResource {

    @Inject
    private Divisions divisions;

    public record Below(List<Named> items) {}

    @GET
    public Below list(@QueryParam("parent") String parent) {
        String code = Ask.optional("parent", parent);
        var found = code != null && !code.matches("[0-9]{2}|[0-9]{4}")
                ? List.<Divisions.Division>of()
                : divisions.below(code);
        if (found.isEmpty()) {
            throw new NotFoundException("division " + code);
        }
        return new Below(
                found.stream().map(d -> new Named(d.code(), d.nameZh())).toList());
    }
}
