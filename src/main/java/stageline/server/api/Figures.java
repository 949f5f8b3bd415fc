package stageline.server.api;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/// How the server works, in figures: nothing of any person or workspace. Thread-safe.
public final class Figures {

    /// What Prometheus reads.
    static final String CONTENT_TYPE = PrometheusTextFormatWriter.CONTENT_TYPE;

    private static final double[] BOUNDS = {0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};
    private static final double NANOS = 1e9;

    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final Histogram requests = Histogram.builder()
            .name("stageline_http_request_duration_seconds")
            .help("Requests by route and status, with the time that their answers took.")
            .labelNames("route", "status")
            .classicOnly()
            .classicUpperBounds(BOUNDS)
            .register(registry);
    private final Counter entries = Counter.builder()
            .name("stageline_entries_accepted")
            .help("Entries that were numbered.")
            .register(registry);

    /// What the figures are asked of when somebody reads them.
    ///
    /// @param listening how many clients listen
    /// @param ledgers   how many entries each workspace has
    void watch(IntSupplier listening, Supplier<Map<UUID, Long>> ledgers) {
        gauge("stageline_listeners", "Clients that listen for growth.", listening::getAsInt);
        gauge("stageline_workspaces", "Workspaces on this server.", () -> ledgers.get().size());
        gauge("stageline_ledger_entries", "Entries in all ledgers together.",
                () -> ledgers.get().values().stream().mapToLong(Long::longValue).sum());
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        gauge("stageline_memory_heap_bytes", "Memory of the heap in use.", () -> memory.getHeapMemoryUsage().getUsed());
        gauge("stageline_memory_heap_limit_bytes", "Memory that the heap may use.", () -> memory.getHeapMemoryUsage().getMax());
        gauge("stageline_memory_other_bytes", "Memory beside the heap in use.", () -> memory.getNonHeapMemoryUsage().getUsed());
    }

    private void gauge(String name, String help, Supplier<Number> value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(call -> call.call(value.get().doubleValue()))
                .register(registry);
    }

    /// Counts a request.
    void answered(String route, int status, Duration taken) {
        requests.labelValues(route, Integer.toString(status)).observe(taken.toNanos() / NANOS);
    }

    /// Counts entries that were numbered.
    public void accepted(long count) {
        entries.inc(count);
    }

    /// All of it, as Prometheus reads it.
    byte[] text() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PrometheusTextFormatWriter.create().write(out, registry.scrape());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
