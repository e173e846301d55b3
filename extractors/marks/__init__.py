"""What people put on papers besides text: seals, signatures and codes."""
