"""What pages, API and command line may ask of the intake: one transaction a call."""
