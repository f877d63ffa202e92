package org.wheelhouse.storefront.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.wheelhouse.platform.rest.Amount;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.storefront.ServiceMenu;

/** What outlets do, with or without goods bought here. */
@Path("/services")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class ServicesResource {

    @Inject
    private ServiceMenu menu;

    @Inject
    private Language language;

    public record Menu(List<Entry> items) {}

    /** @param perPiece whether it is paid and timed for every piece, else once a visit */
    public record Entry(String code, String name, String summary, Amount price, boolean perPiece, int minutes) {}

    @GET
    public Menu list() {
        return new Menu(menu.all().stream()
                .map(s -> new Entry(
                        s.code(),
                        language.pick(s.need().nameZh(), s.need().nameEn()),
                        language.pick(s.summaryZh(), s.summaryEn()),
                        Amount.of(s.need().price()),
                        s.need().perPiece(),
                        s.need().minutes()))
                .toList());
    }
}
