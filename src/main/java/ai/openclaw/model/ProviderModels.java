package ai.openclaw.model;

final class ProviderModels {}
