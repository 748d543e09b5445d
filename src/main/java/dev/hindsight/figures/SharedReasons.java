package dev.hindsight.figures;

import dev.hindsight.status.ItemMessages;
import dev.hindsight.status.Message;
import dev.hindsight.status.VisibleItem;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why several items of a list are not further, said once for all of them; a reason that one alone has stays with it. */
public final class SharedReasons {

    private final ItemMessages messages;
    private final IdentityHashMap<VisibleItem, Message> reasons = new IdentityHashMap<>();
    private final Map<Message, Integer> shared = new LinkedHashMap<>();

    /** @param listed the items of the list */
    public SharedReasons(ItemMessages messages, List<VisibleItem> listed) {
        this.messages = messages;
        listed.forEach(seen -> messages.reason(seen).ifPresent(reason -> reasons.put(seen, reason)));
        listed.stream()
                .filter(seen -> !seen.awaitsApproval())
                .flatMap(seen -> Optional.ofNullable(reasons.get(seen)).stream())
                .forEach(reason -> shared.merge(reason, 1, Integer::sum));
        shared.values().removeIf(items -> items < 2);
    }

    /** Those that several items have, and how many. */
    public Map<Message, Integer> all() {
        return shared;
    }

    /** What is said of an item beside that. */
    public List<Message> notes(VisibleItem seen) {
        boolean said = Optional.ofNullable(reasons.get(seen))
                .filter(shared::containsKey)
                .isPresent();
        return messages.notesInList(seen, said);
    }
}
