package io.bursar.engine.run;

import io.bursar.definition.WorkflowDefinition;
import io.bursar.definition.WorkflowDefinition.Subscription;
import io.bursar.engine.Standard;
import io.bursar.engine.command.Command;
import io.bursar.engine.command.Opening;
import io.bursar.engine.command.Wish;
import io.bursar.engine.store.CaseStore;
import io.bursar.model.cases.Case;
import io.bursar.model.cases.CaseHeader;
import io.bursar.model.data.ListValue;
import io.bursar.model.data.RecordValue;
import io.bursar.model.identity.CorrelationId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Gives a case that answers another one, such as the delivery or the invoice of an order, the chain of that one
 * (canonical §1.17), whatever chain it is started with: else whoever ordered would receive in a chain of its own, and
 * no rule would see both. A case answers the one that waits for its events under a number which its data names; where
 * several chains are named, or nobody waits any more, it keeps its own.
 */
final class DocumentChain {

    /** Most numbers of a document that are looked up. */
    static final int MAX_NUMBERS = 100;

    private final Standard standard;
    private final CaseStore store;

    DocumentChain(Standard standard, CaseStore store) {
        this.standard = standard;
        this.store = store;
    }

    /** The command as it is decided and kept: a case begins in the chain it belongs to. */
    Command joined(Command command) {
        if (!(command.wish() instanceof Wish.Start start)
                || start.opening().place().parent() != null
                || !standard.starts(start.opening().workflow())) {
            return command;
        }
        return chain(start.opening())
                .map(chain -> new Wish.Start(in(chain, start.opening()), start.event()))
                .map(wish -> new Command(command.id(), command.caseId(), command.actor(), wish, command.terms()))
                .orElse(command);
    }

    private Optional<CorrelationId> chain(Opening opening) {
        Set<CorrelationId> chains = new LinkedHashSet<>();
        WorkflowDefinition definition = standard.definition(opening.workflow());
        for (String event : definition.governance().emits()) {
            String type = definition.id().value() + "." + event;
            for (WorkflowDefinition taker : standard.takersOf(type)) {
                taker.governance().consumes().stream()
                        .filter(subscription -> subscription.type().equals(type) && !subscription.fanOut())
                        .forEach(subscription -> waiting(subscription, taker, opening)
                                .forEach(
                                        open -> chains.add(open.header().place().correlation())));
            }
        }
        return chains.size() == 1 ? chains.stream().findFirst() : Optional.empty();
    }

    private List<Case> waiting(Subscription subscription, WorkflowDefinition taker, Opening opening) {
        return named(subscription.from(), opening.data())
                .flatMap(value -> store.subscribers(CaseKeys.subscription(subscription.type(), value)).stream())
                .flatMap(caseId -> store.read(caseId).stream())
                .map(stored -> stored.current())
                .filter(open -> open.header().pins().workflow().equals(taker.id()))
                .toList();
    }

    /** The numbers under a path, in the header of a document or in its lines. */
    private static Stream<String> named(String path, RecordValue data) {
        Stream<RecordValue> lines = data.fields().values().stream()
                .filter(ListValue.class::isInstance)
                .flatMap(list -> ((ListValue) list).items().stream())
                .filter(RecordValue.class::isInstance)
                .map(RecordValue.class::cast);
        return Stream.concat(Stream.of(data), lines)
                .flatMap(part -> part.at(path).map(CaseKeys::texts).orElse(List.of()).stream())
                .distinct()
                .limit(MAX_NUMBERS);
    }

    private static Opening in(CorrelationId chain, Opening opening) {
        CaseHeader.Place place = opening.place();
        return new Opening(
                opening.workflow(),
                new CaseHeader.Place(
                        place.facility(), place.legalEntity(), place.channel(), chain, null, place.related()),
                opening.people(),
                opening.data());
    }
}
