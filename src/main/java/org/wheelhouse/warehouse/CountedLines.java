package org.wheelhouse.warehouse;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wheelhouse.kernel.BusinessException;
import org.wheelhouse.platform.db.Sql;

/** Writes down what the receiver of a transfer has counted, against what was sent. */
@ApplicationScoped
@Transactional
class CountedLines {

    @Inject
    private Sql sql;

    @Inject
    private ExpectedReceipts expected;

    /** What came, and what was sent and did not. */
    record Counted(List<SkuQuantity> arrived, List<SkuQuantity> missing) {}

    /** The order that still waits for the goods of a transfer; none when it was given up while they were on their way. */
    Optional<UUID> waitingOrder(UUID transferId) {
        return expected.waitingOrder(transferId);
    }

    /** As {@link Transfers#receive}. */
    Counted count(Transfer transfer, Collection<ReceivedLine> lines) {
        var bySku = lines.stream().collect(Collectors.toMap(ReceivedLine::skuId, Function.identity()));
        var arrived = new ArrayList<SkuQuantity>();
        var missing = new ArrayList<SkuQuantity>();
        for (Transfer.Line line : transfer.lines()) {
            ReceivedLine count = bySku.get(line.skuId());
            check(line, count);
            int lacks = line.quantity() - count.quantity();
            sql.update(
                    "update transfer_line set received = ?2, difference_reason = ?3 where id = ?1",
                    line.id(),
                    count.quantity(),
                    lacks > 0 ? count.reason().strip() : null);
            expected.close(transfer.id(), line.skuId(), count.quantity());
            if (count.quantity() > 0) {
                arrived.add(new SkuQuantity(line.skuId(), count.quantity()));
            }
            if (lacks > 0) {
                missing.add(new SkuQuantity(line.skuId(), lacks));
            }
        }
        return new Counted(arrived, missing);
    }

    private static void check(Transfer.Line line, ReceivedLine count) {
        if (count == null) {
            throw new BusinessException("warehouse.transfer.count-all", line.nameZh(), line.nameEn());
        }
        if (count.quantity() < 0 || count.quantity() > line.quantity()) {
            throw new BusinessException("warehouse.transfer.too-many", line.nameZh(), line.nameEn(), line.quantity());
        }
        if (count.quantity() < line.quantity()
                && (count.reason() == null || count.reason().isBlank())) {
            throw new BusinessException("warehouse.transfer.reason-missing", line.nameZh(), line.nameEn());
        }
    }
}
