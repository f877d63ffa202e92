package org.wheelhouse.storefront.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.wheelhouse.catalog.FitmentAnswer;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.storefront.Listed;
import org.wheelhouse.storefront.Soon;
import org.wheelhouse.storefront.SoonAtOutlets;

/** Makes cards of goods: words in the reader's language, the answer for the car, how soon. */
@RequestScoped
public class Cards {

    @Inject
    private Language language;

    @Inject
    private Text text;

    @Inject
    private ShopHeader header;

    @Inject
    private SoonAtOutlets soonAtOutlets;

    @Inject
    private Where where;

    @Inject
    private Delivery delivery;

    /** @param answers by product id; empty without a car */
    public List<GoodCard> of(List<Listed> goods, Map<Long, FitmentAnswer> answers) {
        Map<Long, Soon> soon =
                soonAtOutlets.of(goods.stream().map(Listed::skuId).toList(), where.nearest());
        return goods.stream()
                .map(g -> card(g, word(answers.get(g.id())), soon.getOrDefault(g.skuId(), Soon.NOWHERE)))
                .toList();
    }

    private GoodCard card(Listed g, FitWord fit, Soon soon) {
        return new GoodCard(
                g.code(),
                language.pick(g.nameZh(), g.nameEn()),
                language.pick(g.brandZh(), g.brandEn()),
                language.pick(g.summaryZh(), g.summaryEn()),
                g.drawing(),
                g.tint(),
                g.price(),
                g.varies(),
                g.before(),
                g.sold(),
                fit,
                when(soon),
                soon.atOutlet() != null ? "tool" : "truck",
                soon.isNowhere());
    }

    private String when(Soon soon) {
        if (soon.isNowhere()) {
            return text.get("storefront.card.sold-out");
        }
        return soon.atOutlet() != null
                ? text.of("storefront.card.at-outlet", where.name(soon.atOutlet()))
                : delivery.usualDay()
                        .map(day -> text.of("storefront.card.at-hub-day", day, where.getProvinceName()))
                        .orElseGet(() -> text.get("storefront.card.at-hub"));
    }

    /** The word for an answer; null without one. */
    public FitWord word(FitmentAnswer answer) {
        if (answer == null) {
            return null;
        }
        return switch (answer.kind()) {
            case FITS -> new FitWord("", "ok", text.of("storefront.fit.yes", header.getCarSeries()));
            case UNIVERSAL -> new FitWord("", "ok", text.get("storefront.fit.universal"));
            case DEPENDS -> new FitWord(" dep", "ask", text.get("storefront.fit.depends"));
            case DOES_NOT_FIT -> new FitWord(" no", "x", text.of("storefront.fit.no", header.getCarSeries()));
        };
    }
}
