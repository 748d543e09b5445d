package dev.hindsight.connection.adapter;

import net.java.ao.Entity;
import net.java.ao.Preload;
import net.java.ao.schema.NotNull;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;
import org.jspecify.annotations.Nullable;

/** A row for each application link of which something is remembered. */
@Preload
@Table("LINK")
public interface LinkRow extends Entity {

    @NotNull
    @Unique
    String getLinkId();

    void setLinkId(String linkId);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getJiraUrl();

    void setJiraUrl(@Nullable String jiraUrl);

    /** The base address of another Jira that answered in its place. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getOtherUrl();

    void setOtherUrl(@Nullable String otherUrl);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getName();

    void setName(@Nullable String name);

    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getRpcUrl();

    void setRpcUrl(@Nullable String rpcUrl);

    @Nullable
    Long getPolledTo();

    void setPolledTo(@Nullable Long polledTo);

    /** JSON: until when the changes were read that are read in the name of somebody who has not taken part since, by user key. */
    @StringLength(StringLength.UNLIMITED)
    @Nullable
    String getLagging();

    void setLagging(@Nullable String lagging);

    @Nullable
    Long getLastOk();

    void setLastOk(@Nullable Long lastOk);

    @Nullable
    Long getPausedUntil();

    void setPausedUntil(@Nullable Long pausedUntil);

    @Nullable
    String getTokenDigest();

    void setTokenDigest(@Nullable String tokenDigest);

    @Nullable
    String getNextTokenDigest();

    void setNextTokenDigest(@Nullable String nextTokenDigest);

    /** With which Jira signs what the webhook delivers, where it can; then there is no token. */
    @Nullable
    String getHookSecret();

    void setHookSecret(@Nullable String hookSecret);

    @Nullable
    String getNextHookSecret();

    void setNextHookSecret(@Nullable String nextHookSecret);

    /** When the webhook last delivered something with its current key. */
    @Nullable
    Long getLastEventAt();

    void setLastEventAt(@Nullable Long lastEventAt);

    @Nullable
    String getServiceAccount();

    void setServiceAccount(@Nullable String serviceAccount);
}
