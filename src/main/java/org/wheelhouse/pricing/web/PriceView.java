package org.wheelhouse.pricing.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.kernel.Ids;
import org.wheelhouse.kernel.Money;
import org.wheelhouse.platform.web.Notices;
import org.wheelhouse.pricing.ChangePrice;

/** The prices of one SKU through time, and the next one. */
@Named
@RequestScoped
public class PriceView {

    @Inject
    @Param
    private String sku;

    @Inject
    private ChangePrice prices;

    @Inject
    private Notices notices;

    private ChangePrice.PricedSku priced;
    private List<ChangePrice.PriceDays> history;
    private String price;
    private String recommended;
    private String from;
    private String last;

    @PostConstruct
    void load() {
        priced = prices.sku(Ids.parseNumber(sku));
        history = prices.history(priced.id());
    }

    /** Called before the page is rendered: what is not there is "not found" before anything is written. */
    public void open() {
        // the bean has loaded by being called
    }

    public void begin() {
        try {
            prices.begin(
                    priced.id(),
                    day(from),
                    last == null ? null : day(last),
                    amount(price),
                    recommended == null ? null : amount(recommended));
            notices.done("pricing.begun", priced.code(), from);
            Faces.redirect("/hq/pricing/price?sku=%s", String.valueOf(priced.id()));
        } catch (BusinessException e) {
            notices.refused(e); // what was typed stays
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(String.valueOf(text));
        } catch (DateTimeParseException e) {
            throw new BusinessException("pricing.day-missing");
        }
    }

    private static Money amount(String text) {
        try {
            return Money.parseYuan(String.valueOf(text));
        } catch (NumberFormatException e) {
            throw new BusinessException("pricing.amount");
        }
    }

    public ChangePrice.PricedSku getPriced() {
        return priced;
    }

    public List<ChangePrice.PriceDays> getHistory() {
        return history;
    }

    public String getPrice() {
        return price;
    }

    public void setPrice(String price) {
        this.price = price;
    }

    public String getRecommended() {
        return recommended;
    }

    public void setRecommended(String recommended) {
        this.recommended = recommended;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getLast() {
        return last;
    }

    public void setLast(String last) {
        this.last = last;
    }
}
