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
import org.wheelhouse.storefront.Kits;

/** Bundles, with what each part costs in them. */
@Path("/bundles")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class BundlesResource {

    @Inject
    private Kits kits;

    @Inject
    private Language language;

    public record Shelf(List<Bundle> items) {}

    /** @param apart what the parts cost one by one */
    public record Bundle(String code, String name, String summary, Amount price, Amount apart, List<Part> parts) {}

    /** @param product where it is goods, @param service where it is work; {@code price} is its share of the bundle's */
    public record Part(String product, String service, String name, int quantity, Amount price) {}

    @GET
    public Shelf list() {
        return new Shelf(kits.all().stream()
                .map(k -> new Bundle(
                        k.code(),
                        language.pick(k.nameZh(), k.nameEn()),
                        language.pick(k.summaryZh(), k.summaryEn()),
                        Amount.of(k.price()),
                        Amount.of(k.apart()),
                        k.parts().stream().map(this::part).toList()))
                .toList());
    }

    private Part part(Kits.Part part) {
        return new Part(
                part.productCode(),
                part.serviceCode(),
                language.pick(part.nameZh(), part.nameEn()),
                part.quantity(),
                Amount.of(part.price()));
    }
}
