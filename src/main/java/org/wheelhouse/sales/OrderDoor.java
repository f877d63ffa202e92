package org.wheelhouse.sales;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.wheelhouse.kernel.NotFoundException;

/** Who may see an order: the customer it belongs to, or whoever holds its seal. To all others it is not there. */
@ApplicationScoped
public class OrderDoor {

    @Inject
    private CustomerOrders customerOrders;

    /** The order with the customer it belongs to. */
    public record Opened(UUID customer, OrderDetails order) {}

    /**
     * @param number as it came with the request
     * @param caller the customer who is logged in, or null
     * @param sealed whether the request holds the order's seal ({@link OrderLinks})
     * @throws NotFoundException when it may not be seen, or there is none
     */
    public Opened open(String number, UUID caller, boolean sealed) {
        if (number == null || !number.matches("W[A-Z0-9]{6,20}")) {
            throw new NotFoundException("order " + number);
        }
        UUID customer = sealed ? customerOrders.customerOf(number).orElse(null) : caller;
        if (customer == null) {
            throw new NotFoundException("order " + number);
        }
        return new Opened(customer, customerOrders.asCustomer(customer, number));
    }
}
