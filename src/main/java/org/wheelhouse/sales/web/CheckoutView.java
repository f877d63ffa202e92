package org.wheelhouse.sales.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.wheelhouse.booking.DaySlots;
import org.wheelhouse.booking.Slot;
import org.wheelhouse.booking.SlotRequest;
import org.wheelhouse.booking.Slots;
import org.wheelhouse.customers.Visitor;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.sales.Offer;
import org.wheelhouse.sales.OfferItem;
import org.wheelhouse.sales.Offers;
import org.wheelhouse.sales.OutletChoices;

/** Checkout on one page: what, where, when, who. Everything a person chooses comes with the request; nothing is chosen for them. */
@RequestScoped
@Named
public class CheckoutView {

    private static final int WEEK = 7;
    private static final int AHEAD = 21;

    @Inject
    private CheckoutForm form;

    @Inject
    private Visitor visitor;

    @Inject
    private Offers offers;

    @Inject
    private OutletChoices choices;

    @Inject
    private Slots slots;

    @Inject
    private Text text;

    private OutletChoices.Outlet outlet;
    private Offers.Sites sites;
    private Offer offer;
    private List<DaySlots> days = List.of();
    private DaySlots day;
    private Slot slot;

    @PostConstruct
    void load() {
        if (form.isBelowThePage()) {
            throw new NotFoundException("below checkout");
        }
        List<OfferItem> items = visitor.cart().stream()
                .map(l -> new OfferItem(l.skuId(), l.serviceId(), l.bundleId(), l.quantity(), l.way()))
                .toList();
        if (items.isEmpty()) {
            return;
        }
        outlet = form.getOutlet().isEmpty()
                ? null
                : choices.byCode(form.getOutlet()).orElse(null);
        String county = form.getCounty();
        String province = county.length() == 6 ? county.substring(0, 2) : null;
        try {
            sites = outlet != null
                    ? offers.sitesOf(outlet.id())
                    : province == null ? null : offers.sitesOfProvince(province);
            offer = offers.of(items, sites, province);
        } catch (BusinessException refused) {
            form.refuse(text.of(refused));
            sites = null;
            offer = pricesOnly(items);
        }
        if (outlet != null
                && sites != null
                && offer != null
                && !offer.needs().isEmpty()
                && offer.soldOut().isEmpty()) {
            loadDays();
        }
    }

    /** Null when something in the cart is no longer sold: the cart says what. */
    private Offer pricesOnly(List<OfferItem> items) {
        try {
            return offers.of(items, null, null);
        } catch (BusinessException gone) {
            return null;
        }
    }

    private void loadDays() {
        days = slots.find(
                new SlotRequest(outlet.id(), offer.needs(), offer.partsReadyOn(), offers.today(sites), AHEAD));
        LocalDate chosen = form.getDay();
        day = days.stream()
                .filter(d -> d.day().equals(chosen))
                .findFirst()
                .orElseGet(() -> days.stream()
                        .filter(d -> d.state().isBookable())
                        .findFirst()
                        .orElse(days.getFirst()));
        int from = Math.min(days.indexOf(day) / WEEK * WEEK, days.size() - WEEK);
        slot = day.slots().stream()
                .filter(s -> s.start().equals(form.getStart()))
                .findFirst()
                .orElse(null);
        days = days.subList(from, from + WEEK);
    }

    public boolean isNothing() {
        return offer == null;
    }

    public Offer getOffer() {
        return offer;
    }

    /** In which the days and times of this purchase are told. */
    public ZoneId getZone() {
        return sites == null ? ZoneOffset.UTC : sites.zone();
    }

    public OutletChoices.Outlet getOutlet() {
        return outlet;
    }

    /** The outlets to choose from: of the chosen province, else of the chosen outlet's. */
    public List<OutletChoices.Outlet> getOutlets() {
        String province = getOutletProvince();
        return province.isEmpty() ? List.of() : choices.inProvince(province);
    }

    public String getOutletProvince() {
        return form.getOutletProvince().isEmpty() && outlet != null ? outlet.province() : form.getOutletProvince();
    }

    public List<OutletChoices.Division> getOutletProvinces() {
        return choices.provincesWithOutlets();
    }

    public List<OutletChoices.Division> getProvinces() {
        return choices.provinces();
    }

    public List<OutletChoices.Division> getCounties() {
        return form.getProvince().matches("\\d{2}") ? choices.counties(form.getProvince()) : List.of();
    }

    public List<DaySlots> getDays() {
        return days;
    }

    public DaySlots getDay() {
        return day;
    }

    /** The week before and after the one that is shown. */
    public LocalDate getEarlier() {
        return days.getFirst().day().isAfter(offers.today(sites))
                ? days.getFirst().day().minusDays(WEEK)
                : null;
    }

    public LocalDate getLater() {
        return days.getFirst().day().isBefore(offers.today(sites).plusDays(AHEAD - WEEK))
                ? days.getFirst().day().plusDays(WEEK)
                : null;
    }

    /** The chosen time if it is still free. */
    public Slot getSlot() {
        return slot;
    }

    public boolean isCustomer() {
        return visitor.isCustomer();
    }

    public String getTitle() {
        return text.get("sales.checkout.title");
    }

    public String getDescription() {
        return "";
    }

    public String getCanonical() {
        return "/checkout";
    }

    public boolean isHidden() {
        return true;
    }

    /** The categories are left out from here on. */
    public String getGroup() {
        return "checkout";
    }

    public String getStructured() {
        return null;
    }
}
