package org.wheelhouse.sales.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.wheelhouse.booking.SlotRequest;
import org.wheelhouse.booking.Slots;
import org.wheelhouse.booking.rest.Days;
import org.wheelhouse.customers.Way;
import org.wheelhouse.customers.rest.BroughtCart;
import org.wheelhouse.customers.rest.Item;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.platform.rest.Ask;
import org.wheelhouse.platform.rest.InvalidRequest;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.sales.Offer;
import org.wheelhouse.sales.Offers;

/** Free times at an outlet for goods to be fitted and services, all of one visit; parts, bay and technician together. */
@Path("/slots")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SlotsResource {

    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 31;
    private static final int MOST_AHEAD = 90;
    private static final int MOST_ITEMS = 30;
    private static final String WITH_QUANTITY = ".{1,60}\\*[0-9]{1,2}";

    @Inject
    private Wanted wanted;

    @Inject
    private Offers offers;

    @Inject
    private Slots slots;

    @Inject
    private Text text;

    @Inject
    private Language language;

    @GET
    public Days find(
            @QueryParam("outlet") String outlet,
            @QueryParam("sku") List<String> sku,
            @QueryParam("service") List<String> service,
            @QueryParam("from") String from,
            @QueryParam("days") String days,
            @HeaderParam(BroughtCart.HEADER) String cartToken) {
        var site = offers.sitesOf(wanted.outlet(Ask.required("outlet", outlet)).id());
        int length = days == null ? USUAL_DAYS : (int) Ask.number("days", days, 1, MOST_DAYS);
        LocalDate today = offers.today(site);
        LocalDate first = Ask.day("from", from) == null ? today : Ask.day("from", from);
        if (first.isBefore(today) || first.isAfter(today.plusDays(MOST_AHEAD))) {
            throw InvalidRequest.parameter(
                    "from",
                    "range",
                    today.toString(),
                    today.plusDays(MOST_AHEAD).toString());
        }
        Offer offer = offers.of(wanted.items(items(sku, service), "", cartToken), site, null);
        if (!offer.soldOut().isEmpty()) {
            Offer.SoldOut goods = offer.soldOut().getFirst();
            throw new BusinessException("warehouse.sold-out", goods.nameZh(), goods.nameEn(), goods.left());
        }
        if (offer.needs().isEmpty()) {
            throw InvalidRequest.parameter("sku", "nothing-to-fit");
        }
        return Days.of(
                slots.find(
                        new SlotRequest(site.outlet().outletId(), offer.needs(), offer.partsReadyOn(), first, length)),
                site.zone(),
                text,
                language);
    }

    /** None at all: the cart's. */
    private static List<Item> items(List<String> skus, List<String> services) {
        if (skus.isEmpty() && services.isEmpty()) {
            return null;
        }
        if (skus.size() + services.size() > MOST_ITEMS) {
            throw InvalidRequest.parameter("sku", "range", "1", String.valueOf(MOST_ITEMS));
        }
        var items = new ArrayList<Item>();
        skus.forEach(s -> items.add(new Item(code("sku", s), null, null, quantity("sku", s), Way.INSTALL)));
        services.forEach(s -> items.add(new Item(null, code("service", s), null, quantity("service", s), Way.INSTALL)));
        return items;
    }

    private static String code(String name, String text) {
        String plain = Ask.required(name, text);
        return plain.matches(WITH_QUANTITY) ? plain.substring(0, plain.lastIndexOf('*')) : plain;
    }

    private static int quantity(String name, String text) {
        return text.matches(WITH_QUANTITY)
                ? (int) Ask.number(name, text.substring(text.lastIndexOf('*') + 1), 1, 99)
                : 1;
    }
}
