package org.wheelhouse.sales.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.wheelhouse.customers.Way;
import org.wheelhouse.customers.rest.BroughtCart;
import org.wheelhouse.customers.rest.Item;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.platform.rest.Amount;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.sales.Offer;
import org.wheelhouse.sales.OfferItem;
import org.wheelhouse.sales.Offers;

/** What an order would be if it were placed now. */
@Path("/quotes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class QuotesResource {

    @Inject
    private Wanted wanted;

    @Inject
    private Offers offers;

    @Inject
    private Language language;

    /**
     * @param items without them the cart's
     * @param outlet code of where is fitted
     * @param county six digits of where parcels go
     */
    public record Ask(
            @Valid @Size(min = 1, max = 30) List<Item> items,
            @Size(max = 60) String outlet,
            @Pattern(regexp = "[0-9]{6}") String county) {}

    /**
     * @param freight not while no address is known, or nothing is sent
     * @param total what the order has to be placed with
     * @param installs whether a time at an outlet is needed, {@code ships} whether an address is
     * @param partsReadyOn the first day on which the parts can be at the outlet
     * @param soldOut with any of them there is no order
     */
    public record Quote(
            List<Line> lines,
            Amount goods,
            Amount services,
            Amount freight,
            Amount total,
            boolean installs,
            boolean ships,
            int minutes,
            LocalDate arrives,
            LocalDate partsReadyOn,
            List<SoldOut> soldOut) {}

    public record Line(String name, Way way, int quantity, Amount unit, Amount total, Amount struckOut) {}

    /** @param left how many one place still has */
    public record SoldOut(String name, int left) {}

    @POST
    public Quote quote(@HeaderParam(BroughtCart.HEADER) String cartToken, Ask ask) {
        List<OfferItem> items = wanted.items(ask.items(), "/items", cartToken);
        if (items.isEmpty()) {
            throw new BusinessException("sales.cart-empty");
        }
        String province = ask.county() == null ? null : ask.county().substring(0, 2);
        Offers.Sites sites = ask.outlet() != null
                ? offers.sitesOf(wanted.outlet(ask.outlet()).id())
                : province == null ? null : offers.sitesOfProvince(province);
        return shown(offers.of(items, sites, province));
    }

    private Quote shown(Offer offer) {
        return new Quote(
                offer.lines().stream()
                        .map(l -> new Line(
                                language.pick(l.nameZh(), l.nameEn()),
                                l.way(),
                                l.quantity(),
                                Amount.of(l.unit()),
                                Amount.of(l.total()),
                                Amount.of(l.struckOut())))
                        .toList(),
                Amount.of(offer.goods()),
                Amount.of(offer.services()),
                Amount.of(offer.freight()),
                Amount.of(offer.total()),
                offer.hasInstallation(),
                offer.hasShipping(),
                offer.minutes(),
                offer.arrives(),
                offer.partsReadyOn(),
                offer.soldOut().stream()
                        .map(s -> new SoldOut(language.pick(s.nameZh(), s.nameEn()), s.left()))
                        .toList());
    }
}
