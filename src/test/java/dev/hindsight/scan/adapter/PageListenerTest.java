package dev.hindsight.scan.adapter;

import static org.junit.Assert.assertEquals;

import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.event.events.content.page.PageMoveEvent;
import com.atlassian.confluence.event.events.content.page.PageUpdateEvent;
import com.atlassian.confluence.event.events.space.SpaceRemoveEvent;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.event.api.EventPublisher;
import dev.hindsight.approval.PageApprovals;
import dev.hindsight.frame.LogLines;
import dev.hindsight.issue.DesiredIssueFactory;
import dev.hindsight.item.InMemoryActionItems;
import dev.hindsight.scan.InMemoryTrackedPages;
import dev.hindsight.scan.PageScanner;
import dev.hindsight.scan.ScanListener;
import dev.hindsight.settings.InMemorySettings;
import dev.hindsight.wiki.KeyedExecutor;
import dev.hindsight.wiki.PageSearch;
import dev.hindsight.wiki.Pages;
import dev.hindsight.wiki.Users;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import org.mockito.Mockito;

/** The listener runs inside the page's transaction: it hands over what holds findings, and never throws. */
public class PageListenerTest {

    private static final String FINDING = "<ac:structured-macro ac:name=\"postmortem-finding\"/>";

    private final List<String> keys = new ArrayList<>();

    @Test
    public void handsOverAPageThatHoldsAFinding() {
        listener(handingOver()).created(created(page(FINDING)));

        assertEquals(List.of("page 7"), keys);
    }

    @Test
    public void leavesOtherPagesAlone() {
        listener(handingOver()).created(created(page("<p>Nothing</p>")));

        assertEquals(List.of(), keys);
    }

    @Test
    public void handsOverAPageThatLostItsLastFinding() {
        listener(handingOver()).updated(updated(page("<p>Nothing</p>"), page(FINDING)));

        assertEquals(List.of("page 7"), keys);
    }

    @Test
    public void looksBelowAMovedPageLaterEvenIfItHoldsNoFinding() {
        Page moved = page("<p>Nothing</p>");

        listener(handingOver()).moved(new PageMoveEvent() {
            @Override
            public Page getPage() {
                return moved;
            }
        });

        assertEquals(List.of("later pages below 7", "later pages below 7"), keys);
    }

    @Test
    public void looksLaterAtThePagesOfARemovedSpace() {
        listener(handingOver()).spaceRemoved(new SpaceRemoveEvent() {
            @Override
            public Space getSpace() {
                return new Space() {
                    @Override
                    public String getKey() {
                        return "OPS";
                    }
                };
            }
        });

        assertEquals(List.of("later space OPS", "later space OPS"), keys);
    }

    @Test
    public void letsNoExceptionIntoThePagesTransaction() {
        try (LogLines log = new LogLines(PageListener.class)) {
            listener(failing()).created(created(page(FINDING)));
            listener(handingOver()).created(created(new Page() {
                @Override
                public String getBodyAsString() {
                    throw new IllegalStateException("the body cannot be loaded");
                }
            }));

            assertEquals(2, log.warnings().size());
        }
        assertEquals(List.of(), keys);
    }

    @Test
    public void letsNoMissingMethodOfTheHostIntoThePagesTransaction() throws InterruptedException {
        try (LogLines log = new LogLines(PageListener.class)) {
            listener(handingOver()).created(created(new Page() {
                @Override
                public String getBodyAsString() {
                    throw new NoSuchMethodError("of the host");
                }
            }));

            assertEquals(
                    Optional.of("A page event was not taken up; the page is scanned when it is next viewed"),
                    log.nextError());
        }
    }

    private static PageListener listener(KeyedExecutor executor) {
        return new PageListener(
                new EventPublisher() {
                    @Override
                    public void publish(Object event) {}

                    @Override
                    public void register(Object listener) {}

                    @Override
                    public void unregister(Object listener) {}

                    @Override
                    public void unregisterAll() {}
                },
                new PageScanner(
                        Mockito.mock(Pages.class),
                        Mockito.mock(PageSearch.class),
                        new InMemoryTrackedPages(),
                        new InMemoryActionItems(Clock.systemUTC()),
                        new InMemorySettings(),
                        Mockito.mock(PageApprovals.class),
                        Mockito.mock(DesiredIssueFactory.class),
                        Mockito.mock(Users.class),
                        Mockito.mock(ScanListener.class),
                        page -> {},
                        executor,
                        Clock.systemUTC()));
    }

    private KeyedExecutor handingOver() {
        return new KeyedExecutor() {
            @Override
            public void run(String key, Runnable work) {
                keys.add(key);
            }

            @Override
            public void runAfter(Duration delay, String key, Runnable work) {
                keys.add("later " + key);
            }
        };
    }

    private static KeyedExecutor failing() {
        return Mockito.mock(KeyedExecutor.class, call -> {
            throw new IllegalStateException("no thread to be had");
        });
    }

    private static PageCreateEvent created(Page page) {
        return new PageCreateEvent() {
            @Override
            public Page getPage() {
                return page;
            }
        };
    }

    private static PageUpdateEvent updated(Page page, AbstractPage before) {
        return new PageUpdateEvent() {
            @Override
            public Page getPage() {
                return page;
            }

            @Override
            public AbstractPage getOriginalPage() {
                return before;
            }
        };
    }

    private static Page page(String body) {
        return new Page() {
            @Override
            public long getId() {
                return 7;
            }

            @Override
            public int getVersion() {
                return 1;
            }

            @Override
            public String getBodyAsString() {
                return body;
            }
        };
    }
}
