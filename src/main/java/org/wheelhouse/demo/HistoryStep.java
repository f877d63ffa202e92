package org.wheelhouse.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wheelhouse.platform.db.Sql;
import org.wheelhouse.platform.scope.InScope;

/** A year of customers, orders, bookings and stock, in one transaction; {@code WHEELHOUSE_DEMO_SCALE} says how much. */
@ApplicationScoped
class HistoryStep implements DemoStep {

    private static final Logger LOG = Logger.getLogger(HistoryStep.class.getName());
    private static final long SEED = 20_210_601;

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_DEMO_SCALE", defaultValue = "1.0")
    private double scale;

    @Inject
    private InScope inScope;

    @Inject
    private Sql sql;

    @Inject
    private ChainReader chains;

    @Inject
    private DemoProgress progress;

    @Inject
    private Clock clock;

    @Override
    public int order() {
        return 400;
    }

    @Override
    public String name() {
        return "a year of trade";
    }

    /** Without workshops and a catalogue there is nothing to do yet. */
    @Override
    public boolean done() {
        return inScope.call(
                        NetworkStep.SCOPE,
                        () -> sql.number("select case when exists (select from stock_movement) or not exists"
                                + " (select from bay) or not exists (select from price) then 1 else 0 end"))
                > 0;
    }

    @Override
    public void load() {
        inScope.run(NetworkStep.SCOPE, () -> {
            var dice = new Dice(SEED);
            var chain = chains.read(clock.instant().truncatedTo(ChronoUnit.SECONDS), dice);
            var rows = new RowWriter(sql, History.TABLES);
            int orders = new History(chain, dice, scale).write(rows, count -> {
                rows.checkpoint();
                if (count % 2_000 == 0) {
                    progress.say(name() + ": " + count + " orders");
                }
            });
            progress.say(name() + ": stock");
            rows.flush();
            LOG.info(() -> "Demo chain: " + orders + " orders; rows: " + rows.written());
        });
    }
}
