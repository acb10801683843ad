package ai.openclaw.auth;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one provider on this machine: every place, and whose key counts for whom.
 *
 * @param provider its id
 * @param places in the order in which this tool looks
 * @param byTool the one that this tool uses, or null
 * @param byOpenClaw the one that OpenClaw uses, as far as its files can tell, or null
 * @param maybe the database whose key would win over {@code byOpenClaw}, if it has one; null when
 *     there is none
 */
public record ProviderKeys(
    String provider,
    List<KeyPlace> places,
    @Nullable KeyPlace byTool,
    @Nullable KeyPlace byOpenClaw,
    @Nullable Path maybe) {

  /** Whether this tool uses the key of that place. */
  public boolean isUsedByTool(KeyPlace place) {
    return place.equals(byTool);
  }

  /** Whether OpenClaw uses the key of that place. */
  public boolean isUsedByOpenClaw(KeyPlace place) {
    return place.equals(byOpenClaw);
  }
}
