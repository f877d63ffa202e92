package org.wheelhouse.storefront.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;
import org.wheelhouse.catalog.FitmentAnswer;
import org.wheelhouse.catalog.Vehicles;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.storefront.CarChoice;
import org.wheelhouse.storefront.Goods;
import org.wheelhouse.storefront.Listed;

/** The front page: my car first, then occasions, what fits and sells, and the nearest outlets. */
@RequestScoped
@Named
public class FrontView extends ShopView {

    private static final int LOOKED_AT = 200;
    /** Of twice as many; what nobody nearby has gives way. */
    private static final int SHOWN = 8;

    @Inject
    @Param(pathIndex = 0)
    private String unknown;

    @Inject
    private Goods goods;

    @Inject
    private MyFits myFits;

    @Inject
    private Cards cards;

    @Inject
    private CarChoice choice;

    @Inject
    private Text text;

    private List<GoodCard> best;

    @PostConstruct
    void load() {
        if (unknown != null) {
            throw new NotFoundException(unknown);
        }
        List<Listed> sellers = goods.best(LOOKED_AT);
        Map<Long, FitmentAnswer> answers = myFits.of(sellers);
        List<Listed> kinds = oneOfEachKind(sellers.stream()
                .filter(g -> answers.isEmpty() || settled(answers.get(g.id())))
                .toList());
        best = cards.of(kinds, answers).stream()
                .sorted(Comparator.comparing(GoodCard::soldOut))
                .limit(SHOWN)
                .toList();
    }

    /** The first of each category, so that the page shows how much there is. */
    private static List<Listed> oneOfEachKind(List<Listed> goods) {
        var seen = new HashSet<Long>();
        return goods.stream()
                .filter(g -> seen.add(g.categoryId()))
                .limit(2L * SHOWN)
                .toList();
    }

    private static boolean settled(FitmentAnswer answer) {
        return answer != null && answer.settledYes();
    }

    public List<GoodCard> getBest() {
        return best;
    }

    /** The makes with the most goods for them: the first of the four taps. */
    public List<Vehicles.Make> getMakes() {
        return choice.popularMakes();
    }

    @Override
    public String getTitle() {
        return text.get("storefront.home.title");
    }

    @Override
    public String getDescription() {
        return text.get("storefront.home.description");
    }

    @Override
    public String getCanonical() {
        return "/";
    }
}
