package ai.openclaw.model;

/** How new a list of models has to be. */
public enum Freshness {
  /** An hour old is new enough. */
  USUAL,
  /** The provider is asked whatever we have. */
  REFRESH,
  /** Nobody is asked. */
  OFFLINE
}
