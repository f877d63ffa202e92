package org.wheelhouse.customers.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.wheelhouse.customers.Phone;
import org.wheelhouse.customers.PhoneCodes;
import org.wheelhouse.customers.PhoneProofs;
import org.wheelhouse.kernel.BusinessException;

/** Proving a telephone number, which a guest's order needs: a code by SMS, then a proof for it. */
@Path("/phone")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PhoneResource {

    private static final ZoneId SHOP_ZONE = ZoneId.of("Asia/Shanghai");

    @Inject
    private PhoneCodes codes;

    @Inject
    private PhoneProofs proofs;

    public record ToProve(@NotNull @Size(min = 5, max = 30) String phone) {}

    /** @param phone as it was read, to which the code went */
    public record Sent(String phone) {}

    public record Code(
            @NotNull @Size(min = 5, max = 30) String phone,
            @NotNull @Size(min = 1, max = 12) String code) {}

    /** @param proof to be sent with the order */
    public record Proof(String proof, OffsetDateTime countsUntil) {}

    @POST
    @Path("/codes")
    public Sent send(ToProve number) {
        String phone = Phone.read(number.phone());
        codes.send(phone);
        return new Sent(phone);
    }

    @POST
    @Path("/proofs")
    public Proof prove(Code code) {
        String phone = Phone.read(code.phone());
        if (!codes.verify(phone, code.code())) {
            throw new BusinessException("customers.phone.code-wrong");
        }
        return new Proof(
                proofs.seal(phone), proofs.countsUntil().atZone(SHOP_ZONE).toOffsetDateTime());
    }
}
