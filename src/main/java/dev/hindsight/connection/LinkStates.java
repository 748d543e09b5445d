package dev.hindsight.connection;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is remembered of each application link. */
public interface LinkStates {

    /** All links of which something is remembered. */
    List<LinkState> all();

    /** What is remembered of a link. */
    Optional<LinkState> find(String linkId);

    /** Changes what is remembered of a link, beginning with {@link LinkState#unknown}, in one transaction. */
    LinkState change(String linkId, UnaryOperator<LinkState> change);

    /** Forgets a link. */
    void remove(String linkId);
}
