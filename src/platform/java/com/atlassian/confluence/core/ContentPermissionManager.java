package com.atlassian.confluence.core;

import com.atlassian.confluence.security.ContentPermissionSet;
import java.util.List;

/** Access to the restrictions of single pages. */
public interface ContentPermissionManager {
    List<ContentPermissionSet> getContentPermissionSets(ContentEntityObject content, String type);
}
