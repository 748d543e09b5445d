package dev.hindsight.forecast;

import dev.hindsight.finding.FindingBlock;
import dev.hindsight.status.PageView;
import dev.hindsight.status.VisibleItem;
import dev.hindsight.wiki.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What publishing does about the findings of a page that is rendered, one after the other. For one rendering by one thread. */
public final class Forecasts {

    private final PageView page;
    private final Messages messages;
    private final List<Forecast> told = new ArrayList<>();

    public Forecasts(PageView page, Messages messages) {
        this.page = page;
        this.messages = messages;
    }

    /**
     * What becomes of the next block.
     *
     * @param item of the block in the version that was published before; empty for a new one
     */
    public Forecast next(FindingBlock block, Optional<VisibleItem> item) {
        Forecast forecast = Forecast.of(
                block.finding(),
                item,
                page.rules(),
                owner -> messages.account(owner).isPresent());
        told.add(forecast);
        return forecast;
    }

    /** What was told of the blocks so far. */
    public List<Forecast> told() {
        return List.copyOf(told);
    }
}
