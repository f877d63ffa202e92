package org.wheelhouse.customers;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.wheelhouse.catalog.CarSpec;
import org.wheelhouse.catalog.Vin;
import org.wheelhouse.identity.Caller;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.InScope;
import org.wheelhouse.platform.web.SignedCookies;

/**
 * Whoever looks at the shop, with or without a login: the current car and the cart. Without a login both live in sealed cookies of the
 * browser, else in the customer's rows. This is what the shop and the checkout ask.
 */
@RequestScoped
@Named
public class Visitor {

    static final String CAR = "car";
    static final String CART = "cart";
    private static final int KEEP_SECONDS = 180 * 24 * 3600;

    private record Mine(Optional<GarageCar> car, List<CartLine> lines) {}

    @Inject
    private HttpServletRequest request;

    @Inject
    private SignedCookies cookies;

    @Inject
    private Caller caller;

    @Inject
    private InScope inScope;

    @Inject
    private Garage garage;

    @Inject
    private Carts carts;

    private Mine mine;
    /** What a program brought along, which has no cookies; null for a browser. */
    private List<CartLine> brought;

    private Optional<CarSpec> car;
    private List<CartLine> lines;

    /** The car that the shop answers for. */
    public Optional<CarSpec> car() {
        if (car == null) {
            car = isCustomer()
                    ? mine().car().map(GarageCar::spec)
                    : cookies.read(request, CAR).flatMap(CarText::read);
        }
        return car;
    }

    /** The row of the current car, for customers with a login. */
    public Optional<GarageCar> garageCar() {
        return isCustomer() ? mine().car() : Optional.empty();
    }

    /** What is in the cart, in the order in which it was put there. */
    public List<CartLine> cart() {
        if (lines == null) {
            lines = isCustomer()
                    ? mine().lines()
                    : brought != null
                            ? brought
                            : cookies.read(request, CART).map(CartText::read).orElse(List.of());
        }
        return lines;
    }

    /** A program without a login keeps the cart itself: it brings it with the request, and takes it back with the answer. */
    public void bring(List<CartLine> cart) {
        brought = List.copyOf(cart);
        forget();
    }

    /** How many pieces are in the cart. */
    public int getCartCount() {
        return cart().stream().mapToInt(CartLine::quantity).sum();
    }

    public boolean isCustomer() {
        return caller.isLoggedIn() && caller.getCustomer() != null;
    }

    /** Makes a car of this trim the current one. The VIN, if there is a right one, is kept for customers with a login only. */
    public void chooseCar(HttpServletResponse response, CarSpec chosen, String vin) {
        if (isCustomer()) {
            String read = vin == null || vin.isBlank() ? null : Vin.read(vin).value();
            asCustomer(() -> garage.add(caller.getCustomer(), chosen, null, read, null));
        } else {
            cookies.write(response, CAR, CarText.write(chosen), KEEP_SECONDS);
        }
        forget();
        car = Optional.of(chosen);
    }

    /** Looks at the shop without a car again. */
    public void leaveCar(HttpServletResponse response) {
        if (!isCustomer()) {
            cookies.write(response, CAR, "", 0);
        }
        forget();
    }

    /** Keeps an answer about the current car; null takes it back. Without a car there is nothing to keep. */
    public void answer(HttpServletResponse response, long question, String answer) {
        if (isCustomer()) {
            asCustomer(() -> {
                garage.answerCurrent(caller.getCustomer(), question, answer);
                return null;
            });
        } else {
            car().ifPresent(spec -> {
                var answers = new HashMap<>(spec.answers());
                if (answer == null) {
                    answers.remove(question);
                } else {
                    answers.put(question, answer);
                }
                cookies.write(response, CAR, CarText.write(new CarSpec(spec.trimId(), answers)), KEEP_SECONDS);
            });
        }
        forget();
    }

    /** Replaces the cart. */
    void keepCart(HttpServletResponse response, List<CartLine> kept) {
        if (isCustomer()) {
            asCustomer(() -> {
                carts.keep(caller.getCustomer(), kept);
                return null;
            });
        } else if (brought != null) {
            brought = List.copyOf(kept);
        } else {
            cookies.write(response, CART, CartText.write(kept), KEEP_SECONDS);
        }
        forget();
        lines = List.copyOf(kept);
    }

    /** What the browser gathered before the login becomes the customer's: the car joins the garage, the cart the kept cart. */
    void takeOver(UUID customer, HttpServletResponse response) {
        Optional<CarSpec> carBefore = cookies.read(request, CAR).flatMap(CarText::read);
        List<CartLine> before = cookies.read(request, CART).map(CartText::read).orElse(List.of());
        inScope.run(Scope.customer(customer), () -> {
            carBefore.ifPresent(spec -> garage.add(customer, spec, null, null, null));
            if (!before.isEmpty()) {
                carts.keep(customer, Cart.merge(carts.linesOf(customer), before));
            }
        });
        carBefore.ifPresent(spec -> cookies.write(response, CAR, "", 0));
        if (!before.isEmpty()) {
            cookies.write(response, CART, "", 0);
        }
        forget();
    }

    private Mine mine() {
        if (mine == null) {
            UUID customer = caller.getCustomer();
            mine = asCustomer(() -> new Mine(garage.currentOf(customer), carts.linesOf(customer)));
        }
        return mine;
    }

    private <T> T asCustomer(Supplier<T> work) {
        return inScope.call(Scope.customer(caller.getCustomer()), work);
    }

    private void forget() {
        mine = null;
        car = null;
        lines = null;
    }
}
