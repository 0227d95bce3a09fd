package io.bursar.ai.governor;

import io.bursar.ai.spi.AssistAnswer;
import io.bursar.ai.spi.AssistProvider;
import io.bursar.ai.spi.AssistRequest;
import io.bursar.engine.port.AssistReply;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Asks one provider and waits no longer than patience lasts. A provider that does not come back keeps its place until
 * it does: when all places are taken it is not asked, so that a stuck model costs a bounded number of threads.
 */
final class Inquiry implements AutoCloseable {

    private final AssistProvider provider;
    private final Patience patience;
    private final Semaphore places;
    private final ExecutorService threads;

    Inquiry(AssistProvider provider, Patience patience) {
        this.provider = provider;
        this.patience = patience;
        this.places = new Semaphore(patience.atOnce());
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "bursar-assist");
            thread.setDaemon(true);
            return thread;
        });
    }

    AssistProvider provider() {
        return provider;
    }

    AssistReply ask(AssistRequest request) {
        if (!places.tryAcquire()) {
            return new AssistReply.Failed("BUSY");
        }
        Future<AssistAnswer> answer = threads.submit(() -> {
            try {
                return provider.suggest(request);
            } finally {
                places.release();
            }
        });
        try {
            return reply(request, answer.get(patience.time().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            answer.cancel(true);
            return new AssistReply.Failed("SLOW");
        } catch (ExecutionException thrown) {
            return new AssistReply.Failed("THREW");
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new AssistReply.Failed("INTERRUPTED");
        }
    }

    /** Holds the answer to the question: it must be one to it, and by the model the provider is. */
    private AssistReply reply(AssistRequest request, AssistAnswer answer) {
        return answer.fold(
                proposed -> {
                    var proposal = proposed.proposal();
                    boolean ours =
                            request.isAnsweredBy(proposal) && proposal.model().equals(provider.model());
                    return ours
                            ? new AssistReply.Suggested(
                                    proposal.proposalId().toString(),
                                    proposal.suggestion(),
                                    proposal.confidence().value(),
                                    proposal.explanation(),
                                    model())
                            : new AssistReply.Failed("NONSENSE");
                },
                abstained -> new AssistReply.Abstained(abstained.reason().code(), model()),
                unavailable -> new AssistReply.Failed("UNAVAILABLE"));
    }

    private AssistReply.Model model() {
        return new AssistReply.Model(provider.model().id(), provider.model().version());
    }

    @Override
    public void close() {
        threads.shutdownNow();
        provider.close();
    }
}
