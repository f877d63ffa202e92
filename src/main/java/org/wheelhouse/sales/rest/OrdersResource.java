package org.wheelhouse.sales.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.wheelhouse.customers.Cart;
import org.wheelhouse.customers.rest.BroughtCart;
import org.wheelhouse.platform.rest.ApiApplication;
import org.wheelhouse.platform.rest.InvalidRequest;
import org.wheelhouse.platform.rest.ResponseBody;
import org.wheelhouse.sales.CancelOrder;
import org.wheelhouse.sales.OrderDoor;
import org.wheelhouse.sales.OrderLinks;

/** Placing an order, and what becomes of it: for the customer it belongs to, and for a guest who holds its token. */
@Path("/orders")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class OrdersResource {

    private static final String TOKEN = "Order-Token";
    private static final String KEY = "Idempotency-Key";

    @Inject
    private NewOrders newOrders;

    @Inject
    private OrderDoor door;

    @Inject
    private OrderLinks links;

    @Inject
    private OrderFiles files;

    @Inject
    private CancelOrder cancelOrder;

    @Inject
    private Cart cart;

    /** Places an order, holds it for a quarter of an hour and says where it is paid. The same key and body give the same order again. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseBody(value = OrderFile.class, status = 201)
    public Response place(
            @HeaderParam(KEY) String key, @HeaderParam(BroughtCart.HEADER) String cartToken, OrderBody body) {
        if (key == null || !key.matches("[A-Za-z0-9_-]{16,64}")) {
            throw InvalidRequest.parameter(KEY, "idempotency-key");
        }
        if (body == null) {
            throw InvalidRequest.body("", "missing");
        }
        NewOrders.Placed placed = newOrders.place(body, key, cartToken);
        if (placed.fromCart()) {
            cart.remove(null, placed.lines());
        }
        OrderDoor.Opened opened = door.open(placed.number(), placed.customer(), false);
        return Response.created(URI.create(ApiApplication.PATH + "/orders/" + placed.number()))
                .entity(files.withPayment(opened))
                .build();
    }

    @GET
    @Path("/{order}")
    public OrderFile get(@PathParam("order") String order, @HeaderParam(TOKEN) String token) {
        return files.of(open(order, token));
    }

    @POST
    @Path("/{order}/payment")
    public OrderFile pay(@PathParam("order") String order, @HeaderParam(TOKEN) String token) {
        return files.toPay(open(order, token));
    }

    @POST
    @Path("/{order}/cancellation")
    public OrderFile cancel(@PathParam("order") String order, @HeaderParam(TOKEN) String token) {
        OrderDoor.Opened opened = open(order, token);
        cancelOrder.byCustomer(opened.order().id(), opened.customer());
        return files.of(open(order, token));
    }

    private OrderDoor.Opened open(String order, String token) {
        return door.open(order, files.caller(), token != null && links.opens(order, token));
    }
}
