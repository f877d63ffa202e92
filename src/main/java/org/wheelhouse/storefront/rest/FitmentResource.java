package org.wheelhouse.storefront.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wheelhouse.catalog.CarSpec;
import org.wheelhouse.catalog.FitmentAnswer;
import org.wheelhouse.customers.rest.CarAnswers;
import org.wheelhouse.kernel.NotFoundException;
import org.wheelhouse.platform.rest.Ask;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.storefront.Fits;
import org.wheelhouse.storefront.Product;
import org.wheelhouse.storefront.Products;

/** Whether goods fit a car: yes, no, or the one question that settles it. */
@Path("/fitment")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class FitmentResource {

    private static final long MOST = 999_999_999_999_999L;

    @Inject
    private Products products;

    @Inject
    private Fits fits;

    @Inject
    private CarAnswers answers;

    @Inject
    private Language language;

    /** @param answer for the product as a whole; {@code variants} for each SKU */
    public record Fitment(Answer answer, List<VariantAnswer> variants) {}

    public record VariantAnswer(String sku, Answer answer) {}

    /**
     * @param question to be asked, and its answer sent along as {@code answer=question:answer}; only for DEPENDS
     * @param quantity pieces that this car needs
     */
    public record Answer(FitmentAnswer.Kind kind, Question question, String note, int quantity) {}

    public record Question(String code, String text, List<Named> answers) {}

    @GET
    public Fitment get(
            @QueryParam("product") String product,
            @QueryParam("trim") String trim,
            @QueryParam("answer") List<String> answer) {
        String code = Ask.required("product", product);
        long car = Ask.number("trim", trim, 1, MOST);
        var asked = new HashMap<String, String>();
        answer.forEach(a -> {
            String[] pair = Ask.required("answer", a).split(":", 2);
            asked.put(pair[0], pair.length < 2 ? "" : pair[1]);
        });
        Product found = products.byCode(code).orElseThrow(() -> new NotFoundException("product " + code));
        var spec = new CarSpec(car, answers.byId(asked));
        List<Long> skus = found.variants().stream().map(Product.Variant::id).toList();
        FitmentAnswer whole = Optional.ofNullable(
                        fits.of(List.of(found.id()), spec).get(found.id()))
                .orElseThrow(() -> new NotFoundException("trim " + car));
        Map<Long, FitmentAnswer> each = fits.ofSkus(skus, spec);
        return new Fitment(
                answer(whole),
                found.variants().stream()
                        .filter(v -> each.containsKey(v.id()))
                        .map(v -> new VariantAnswer(v.code(), answer(each.get(v.id()))))
                        .toList());
    }

    private Answer answer(FitmentAnswer a) {
        return new Answer(
                a.kind(),
                a.question() == null
                        ? null
                        : new Question(
                                a.question().code(),
                                language.pick(
                                        a.question().textZh(), a.question().textEn()),
                                a.question().answers().stream()
                                        .map(o -> new Named(o.code(), language.pick(o.nameZh(), o.nameEn())))
                                        .toList()),
                language.pick(a.noteZh(), a.noteEn()),
                a.quantity());
    }
}
