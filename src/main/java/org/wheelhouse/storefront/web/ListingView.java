package org.wheelhouse.storefront.web;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wheelhouse.catalog.FitmentAnswer;
import org.wheelhouse.catalog.Question;
import org.wheelhouse.platform.web.Language;
import org.wheelhouse.platform.web.Text;
import org.wheelhouse.storefront.Fact;
import org.wheelhouse.storefront.Listed;
import org.wheelhouse.storefront.Shelf;

/** What category and search pages share: filters with counts, chips, order, pages, and the question that would tell most. */
public abstract class ListingView extends ShopView {

    private static final int PAGE = 24;
    private static final Set<String> NAMES = Set.of("fit", "k", "b", "from", "to", "s", "page", "q");

    @Inject
    HttpServletRequest request;

    @Inject
    MyFits myFits;

    @Inject
    Cards cards;

    @Inject
    Facets facetMaker;

    @Inject
    Language language;

    @Inject
    Text text;

    private Query query;
    private Map<Long, FitmentAnswer> answers = Map.of();
    private List<Facet> facets = List.of();
    private List<Listed> matching = List.of();
    private List<GoodCard> shown = List.of();
    private int page = 1;

    /** @param kinds category id to its code and name, for goods of several kinds; facts: what attributes filter by */
    void show(String path, List<Listed> goods, Map<Long, String[]> kinds, Collection<Fact> facts) {
        query = new Query(path, request.getParameterMap(), NAMES, "a.");
        answers = myFits.of(goods);
        Map<Long, List<Fact>> byProduct = facts.stream().collect(Collectors.groupingBy(Fact::productId));
        var shelf = new Shelf(
                goods,
                good -> Facets.values(
                        good, kinds, byProduct.getOrDefault(good.id(), List.of()), answers.get(good.id())));
        var choice = choice();
        matching = Shelf.sorted(shelf.matching(choice), getSort());
        facets = facetMaker.facets(shelf, choice, goods, kinds, facts, query, !answers.isEmpty());
        page = Math.clamp(number("page", 1), 1, getPageCount());
        shown = cards.of(matching.stream().skip((page - 1L) * PAGE).limit(PAGE).toList(), answers);
    }

    private Shelf.Choice choice() {
        var values = new HashMap<String, Set<String>>();
        query.names().stream()
                .filter(n -> n.equals("fit") || n.equals("k") || n.equals("b") || n.startsWith("a."))
                .forEach(n -> values.put(n, Set.copyOf(query.all(n))));
        if (answers.isEmpty()) {
            values.remove("fit");
        } else {
            values.putIfAbsent("fit", Set.of("yes", "ask"));
        }
        return new Shelf.Choice(values, fen("from"), fen("to"));
    }

    /** The question that settles most of the goods still open; null when none is. */
    public Question getQuestion() {
        return openQuestions().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    public long getQuestionCount() {
        return openQuestions().values().stream().max(Comparator.naturalOrder()).orElse(0L);
    }

    private Map<Question, Long> openQuestions() {
        return matching.stream()
                .map(g -> answers.get(g.id()))
                .filter(a -> a != null && a.question() != null)
                .collect(Collectors.groupingBy(FitmentAnswer::question, Collectors.counting()));
    }

    private Long fen(String name) {
        String yuan = query.first(name);
        return yuan != null && yuan.matches("[0-9]{1,7}") ? Long.valueOf(Long.parseLong(yuan) * 100) : null;
    }

    private int number(String name, int otherwise) {
        String given = query.first(name);
        return given != null && given.matches("[0-9]{1,6}") ? Integer.parseInt(given) : otherwise;
    }

    /** Chips of what the visitor chose themselves. */
    public List<Facet.Value> getChips() {
        return facets.stream()
                .filter(f -> query.names().contains(f.name()))
                .flatMap(f -> f.chosen().stream())
                .toList();
    }

    public int getPageCount() {
        return Math.max(1, (matching.size() + PAGE - 1) / PAGE);
    }

    /** The numbers of the pager: the first, the last and those around this page. */
    public List<Integer> getPages() {
        return IntStream.rangeClosed(1, getPageCount())
                .filter(p -> p == 1 || p == getPageCount() || Math.abs(p - page) <= 2)
                .boxed()
                .toList();
    }

    public String pageAddress(int number) {
        return query.with("page", number == 1 ? null : String.valueOf(number));
    }

    public Query getQuery() {
        return query;
    }

    public List<Facet> getFacets() {
        return facets;
    }

    public List<GoodCard> getShown() {
        return shown;
    }

    public int getCount() {
        return matching.size();
    }

    public int getPage() {
        return page;
    }

    public String getSort() {
        return query.first("s") == null ? "" : query.first("s");
    }

    @Override
    public boolean isHidden() {
        return !query.names().stream().allMatch("page"::equals);
    }
}
