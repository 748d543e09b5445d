package dev.hindsight.host.confluence.services;

import com.atlassian.confluence.event.events.content.page.PageCreateEvent;
import com.atlassian.confluence.event.events.content.page.PageMoveEvent;
import com.atlassian.confluence.event.events.content.page.PageRemoveEvent;
import com.atlassian.confluence.event.events.content.page.PageRestoreEvent;
import com.atlassian.confluence.event.events.content.page.PageTrashedEvent;
import com.atlassian.confluence.event.events.content.page.PageUpdateEvent;
import com.atlassian.confluence.event.events.space.SpaceRemoveEvent;
import com.atlassian.confluence.pages.AbstractPage;
import com.atlassian.confluence.pages.Page;
import com.atlassian.confluence.spaces.Space;
import com.atlassian.event.api.EventPublisher;
import dev.hindsight.host.confluence.content.PageEvents;
import dev.hindsight.host.confluence.content.StoredPage;

/** Publishes page operations as Confluence's events, on the thread and in the transaction of the operation. */
public final class PlatformPageEvents implements PageEvents {

    private final EventPublisher publisher;
    private final PlatformPages pages;

    public PlatformPageEvents(EventPublisher publisher, PlatformPages pages) {
        this.publisher = publisher;
        this.pages = pages;
    }

    @Override
    public void created(StoredPage page) {
        Page entity = pages.page(page);
        publisher.publish(new PageCreateEvent() {
            @Override
            public Page getPage() {
                return entity;
            }
        });
    }

    @Override
    public void updated(StoredPage page, StoredPage original) {
        Page entity = pages.page(page);
        Page before = pages.page(original);
        publisher.publish(new PageUpdateEvent() {
            @Override
            public Page getPage() {
                return entity;
            }

            @Override
            public AbstractPage getOriginalPage() {
                return before;
            }
        });
    }

    @Override
    public void moved(StoredPage page) {
        Page entity = pages.page(page);
        publisher.publish(new PageMoveEvent() {
            @Override
            public Page getPage() {
                return entity;
            }
        });
    }

    @Override
    public void trashed(StoredPage page) {
        Page entity = pages.page(page);
        publisher.publish(new PageTrashedEvent() {
            @Override
            public Page getPage() {
                return entity;
            }
        });
    }

    @Override
    public void restored(StoredPage page) {
        Page entity = pages.page(page);
        publisher.publish(new PageRestoreEvent() {
            @Override
            public Page getPage() {
                return entity;
            }
        });
    }

    @Override
    public void removed(StoredPage page) {
        Page entity = pages.page(page);
        publisher.publish(new PageRemoveEvent() {
            @Override
            public Page getPage() {
                return entity;
            }
        });
    }

    @Override
    public void spaceRemoved(String spaceKey) {
        Space space = new PlatformSpaces.PlatformSpace(spaceKey);
        publisher.publish(new SpaceRemoveEvent() {
            @Override
            public Space getSpace() {
                return space;
            }
        });
    }
}
