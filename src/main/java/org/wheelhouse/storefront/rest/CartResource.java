package org.wheelhouse.storefront.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.wheelhouse.customers.Cart;
import org.wheelhouse.customers.CartLine;
import org.wheelhouse.customers.Way;
import org.wheelhouse.customers.rest.BroughtCart;
import org.wheelhouse.customers.rest.Item;
import org.wheelhouse.customers.rest.Items;
import org.wheelhouse.kernel.NotFoundException;

/** What is to be bought. A caller without a login sends the token of the last answer along, in the header Cart-Token. */
@Path("/cart")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class CartResource {

    @Inject
    private BroughtCart brought;

    @Inject
    private Cart cart;

    @Inject
    private Items items;

    @Inject
    private CartContents contents;

    /** What is to be another; what is not given stays. */
    public record LineChange(@Min(1) @Max(99) Integer quantity, Way way) {}

    @GET
    public CartContents.Contents get(@HeaderParam(BroughtCart.HEADER) String cartToken) {
        brought.open(cartToken);
        return contents.show();
    }

    @POST
    @Path("/lines")
    public CartContents.Contents add(@HeaderParam(BroughtCart.HEADER) String cartToken, Item item) {
        brought.open(cartToken);
        cart.add(null, items.line(item));
        return contents.show();
    }

    @PATCH
    @Path("/lines/{line}")
    public CartContents.Contents change(
            @PathParam("line") String line, @HeaderParam(BroughtCart.HEADER) String cartToken, LineChange change) {
        CartLine found = find(line, cartToken);
        if (change.quantity() != null) {
            cart.quantity(null, found.key(), change.quantity());
        }
        if (change.way() != null && found.serviceId() == null) {
            cart.way(null, found.key(), change.way());
        }
        return contents.show();
    }

    @DELETE
    @Path("/lines/{line}")
    public CartContents.Contents remove(
            @PathParam("line") String line, @HeaderParam(BroughtCart.HEADER) String cartToken) {
        cart.quantity(null, find(line, cartToken).key(), 0);
        return contents.show();
    }

    @DELETE
    public CartContents.Contents clear(@HeaderParam(BroughtCart.HEADER) String cartToken) {
        brought.open(cartToken);
        cart.clear(null);
        return contents.show();
    }

    private CartLine find(String name, String cartToken) {
        return contents.names(brought.open(cartToken)).entrySet().stream()
                .filter(line -> line.getValue().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("line " + name))
                .getKey();
    }
}
