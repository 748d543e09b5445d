package dev.hindsight.action;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is remembered of each application link. Threads may share it. */
public interface Links {

    /** All links of which something is remembered. */
    List<Link> all();

    /** What is remembered of a link. */
    Optional<Link> find(String linkId);

    /** Changes what is remembered of a link, beginning with {@link Link#unknown}, in one transaction. */
    Link change(String linkId, UnaryOperator<Link> change);
}
